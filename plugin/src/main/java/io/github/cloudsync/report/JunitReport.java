package io.github.cloudsync.report;

import io.github.cloudsync.model.Area;
import io.github.cloudsync.model.Report;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

    public static String text(Report report) {
        StringWriter text = new StringWriter();
        try {
            new JunitReport(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text)).suite(report);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a StringWriter does not fail", impossible);
        }
        return text.toString();
    }

    private void suite(Report report) throws XMLStreamException {
        List<JunitCase> prerequisites =
                new ArrayList<>(report.assessments().stream().map(JunitCase::of).toList());
        if (report.hasNothingDecided()) {
            prerequisites.add(JunitCase.nothingDecided());
        }
        List<JunitCase> sentences =
                report.coverage().undecidedInside().stream().map(JunitCase::of).toList();
        List<JunitCase> cases =
                Stream.concat(prerequisites.stream(), sentences.stream()).toList();
        String host = Printable.value(report.host().name());
        String baseline = Printable.value(report.baseline());
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "cloudsync " + baseline + " on " + host);
        xml.writeAttribute("tests", Integer.toString(cases.size()));
        xml.writeAttribute("failures", count(cases, JunitCase.Kind.FAILURE));
        xml.writeAttribute("errors", count(cases, JunitCase.Kind.ERROR));
        xml.writeAttribute("skipped", count(cases, JunitCase.Kind.SKIPPED));
        xml.writeAttribute("time", "0"); // not measured, but some readers insist on it
        xml.writeAttribute("timestamp", TIMESTAMP.format(report.at()));
        xml.writeAttribute("hostname", host);
        properties(report);
        for (JunitCase each : prerequisites) {
            testcase("cloudsync." + baseline, each);
        }
        for (JunitCase each : sentences) {
            testcase("cloudsync." + baseline + ".sentences", each);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.close();
    }

    private void properties(Report report) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("properties");
        property("outcome", report.outcome().word());
        property("host", Header.host(report.host()));
        property("target", report.target().word());
        if (report.recorded().isPresent()) {
            property("recorded", report.recorded().get().toString());
        }
        property("desiredState", Printable.value(report.desiredState()));
        property("verify", Area.list(report.coverage().areas()));
        property("toolVersion", Printable.value(report.toolVersion()));
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void property(String name, String value) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeEmptyElement("property");
        xml.writeAttribute("name", "cloudsync." + name);
        xml.writeAttribute("value", value);
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
