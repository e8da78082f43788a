package io.github.cloudsync.report;

import io.github.cloudsync.model.demand.Area;
import io.github.cloudsync.model.outcome.Report;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A test report as Jenkins and Azure DevOps read it: the check is a test suite, each prerequisite a test case. */
public final class JunitReport {
    /** Matches {@code TEST-*.xml}, where these servers look unless they are told otherwise. */
    public static final String FILE_NAME = "TEST-cloudsync.xml";

    /** Without a zone, as the strictest of the schemas in use has it; the zone is UTC. */
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final XMLStreamWriter xml;

    private JunitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes the document while it is made. */
    public static void write(Report report, Writer out) throws IOException {
        document(out, junit -> junit.suite(report));
    }

    /** One test case that was skipped, or that has an error, in the place of the report that was not made. */
    public static void write(NoReport none, Writer out) throws IOException {
        document(out, junit -> junit.suite(none));
    }

    /** Writes a test suite. */
    private interface Suite {
        void writeTo(JunitReport junit) throws XMLStreamException;
    }

    private static void document(Writer out, Suite suite) throws IOException {
        try {
            suite.writeTo(new JunitReport(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out)));
        } catch (XMLStreamException failure) {
            throw failure.getNestedException() instanceof IOException cause ? cause : new IOException(failure);
        }
    }

    private void suite(Report report) throws XMLStreamException {
        List<JunitCase> prerequisites =
                new ArrayList<>(report.assessments().stream().map(JunitCase::of).toList());
        if (report.hasNothingDecided()) {
            prerequisites.add(JunitCase.nothingDecided());
        }
        List<JunitCase> sentences =
                report.coverage().undecidedInside().stream().map(JunitCase::of).toList();
        String host = Printable.value(report.host().name());
        String baseline = Printable.value(report.baseline());
        Map<String, List<JunitCase>> cases = new LinkedHashMap<>();
        cases.put("cloudsync." + baseline, prerequisites);
        cases.put("cloudsync." + baseline + ".sentences", sentences);
        suite("cloudsync " + baseline + " on " + host, report.at(), host, properties(report), cases);
    }

    private void suite(NoReport none) throws XMLStreamException {
        String goal = Printable.value(none.goal());
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("outcome", none.kind().word());
        properties.put("toolVersion", Printable.value(none.toolVersion()));
        JunitCase.Kind kind = none.kind() == NoReport.Kind.SKIPPED ? JunitCase.Kind.SKIPPED : JunitCase.Kind.ERROR;
        JunitCase only = new JunitCase(goal, kind, Printable.sentence(none.reason()), List.of(), List.of());
        suite("cloudsync " + goal, none.at(), "unknown", properties, Map.of("cloudsync", List.of(only)));
    }

    private static Map<String, String> properties(Report report) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("outcome", report.outcome().word());
        properties.put("host", Header.host(report.host()));
        properties.put("target", report.target().word());
        report.recorded().ifPresent(recorded -> properties.put("recorded", recorded.toString()));
        properties.put("desiredState", Printable.value(report.desiredState()));
        properties.put("verify", Area.list(report.coverage().areas()));
        properties.put("toolVersion", Printable.value(report.toolVersion()));
        return properties;
    }

    /** A suite of test cases by their classes. */
    private void suite(
            String name, Instant at, String host, Map<String, String> properties, Map<String, List<JunitCase>> classes)
            throws XMLStreamException {
        List<JunitCase> cases = classes.values().stream().flatMap(List::stream).toList();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", name);
        xml.writeAttribute("tests", Integer.toString(cases.size()));
        xml.writeAttribute("failures", count(cases, JunitCase.Kind.FAILURE));
        xml.writeAttribute("errors", count(cases, JunitCase.Kind.ERROR));
        xml.writeAttribute("skipped", count(cases, JunitCase.Kind.SKIPPED));
        xml.writeAttribute("time", "0"); // not measured, but some readers insist on it
        xml.writeAttribute("timestamp", TIMESTAMP.format(at));
        xml.writeAttribute("hostname", host);
        xml.writeCharacters("\n  ");
        xml.writeStartElement("properties");
        for (Map.Entry<String, String> property : properties.entrySet()) {
            xml.writeCharacters("\n    ");
            xml.writeEmptyElement("property");
            xml.writeAttribute("name", "cloudsync." + property.getKey());
            xml.writeAttribute("value", property.getValue());
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
        for (Map.Entry<String, List<JunitCase>> each : classes.entrySet()) {
            for (JunitCase testcase : each.getValue()) {
                testcase(each.getKey(), testcase);
            }
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.close();
    }

    private void testcase(String className, JunitCase each) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", className);
        xml.writeAttribute("name", each.name());
        xml.writeAttribute("time", "0");
        switch (each.kind()) {
            case FAILURE -> ending("failure", "not met", each);
            case ERROR -> ending("error", "unknown", each);
            case SKIPPED -> ending("skipped", "", each);
            case PASSED -> {}
        }
        if (!each.output().isEmpty()) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("system-out");
            xml.writeCharacters(String.join("\n", each.output()));
            xml.writeEndElement();
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void ending(String element, String type, JunitCase each) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement(element);
        if (!type.isEmpty()) {
            xml.writeAttribute("type", type);
        }
        xml.writeAttribute("message", each.message());
        xml.writeCharacters(String.join("\n", each.body()));
        xml.writeEndElement();
    }

    private static String count(List<JunitCase> cases, JunitCase.Kind kind) {
        return Long.toString(cases.stream().filter(c -> c.kind() == kind).count());
    }
}
