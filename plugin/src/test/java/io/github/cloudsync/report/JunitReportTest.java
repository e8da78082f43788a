package io.github.cloudsync.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.outcome.Outcome;
import io.github.cloudsync.model.outcome.Report;
import java.io.StringReader;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class JunitReportTest {
    /** Against this project's own schema; its comment says how it was compared with those of the readers. */
    private static void validate(String xml) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JunitReportTest.class.getResource("junit.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }

    private static Element suite(Report report) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(Written.junit(report))))
                .getDocumentElement();
    }

    @Test
    void writesAPrerequisiteAsATestCase() throws Exception {
        Golden.assertSame("mixture-junit.xml", Written.junit(Samples.mixture()));
    }

    @Test
    void writesAServerThatMeetsEverything() throws Exception {
        Golden.assertSame("green-junit.xml", Written.junit(Samples.green()));
    }

    @Test
    void saysWhereAMillionFindingsAre() {
        assertThat(Written.junit(Samples.aMillionFindings()))
                .contains("(and 999999 more findings)")
                .contains("\n... and 999988 more findings, all of them in findings.jsonl");
    }

    @Test
    void showsHostileTextsAsEscapes() throws Exception {
        Golden.assertSame("hostile-junit.xml", Written.junit(Samples.hostile()));
    }

    @Test
    void fitsTheSchemaOfItsReaders() throws Exception {
        for (Report report :
                List.of(Samples.green(), Samples.mixture(), Samples.hostile(), Samples.many(300), Samples.report())) {
            validate(Written.junit(report));
        }
        String text = Written.junit(Samples.mixture());
        assertThatThrownBy(() -> validate(text.replace("<failure ", "<failed ").replace("</failure>", "</failed>")))
                .isInstanceOf(SAXException.class);
    }

    @Test
    void saysWhatHappenedWhereThereIsNoResult() throws Exception {
        String text = Written.junit(new NoReport(
                "1.0", "check", Instant.EPOCH, NoReport.Kind.ERROR, "There is no \u202eserver.yaml.\nWrite it."));
        assertThat(text).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="cloudsync check" tests="1" failures="0" errors="1" skipped="0" time="0" timestamp="1970-01-01T00:00:00" hostname="unknown">
                  <properties>
                    <property name="cloudsync.outcome" value="error"/>
                    <property name="cloudsync.toolVersion" value="1.0"/>
                  </properties>
                  <testcase classname="cloudsync" name="check" time="0">
                    <error type="unknown" message="There is no \\u202Eserver.yaml. Write it."></error>
                  </testcase>
                </testsuite>
                """);
        validate(text);
        String skipped = Written.junit(
                new NoReport("1.0", "check", Instant.EPOCH, NoReport.Kind.SKIPPED, "It was skipped (cloudsync.skip)."));
        assertThat(skipped)
                .contains("errors=\"0\" skipped=\"1\"")
                .contains("<skipped message=\"It was skipped (cloudsync.skip).\"></skipped>");
        validate(skipped);
    }

    @Test
    void countsWhatItWrites() throws Exception {
        Element suite = suite(Samples.mixture());

        assertThat(suite.getAttribute("tests")).isEqualTo(count(suite, "testcase"));
        assertThat(suite.getAttribute("failures")).isEqualTo(count(suite, "failure"));
        assertThat(suite.getAttribute("errors")).isEqualTo(count(suite, "error"));
        assertThat(suite.getAttribute("skipped")).isEqualTo(count(suite, "skipped"));
    }

    /** Otherwise a green build would be marked unstable, or a red one would show no failing test. */
    @Test
    void failsExactlyWhereTheBuildFails() throws Exception {
        for (Assessment assessment : Samples.mixture().assessments()) {
            Report report = Samples.report(assessment);
            Element suite = suite(report);
            boolean red = !suite.getAttribute("failures").equals("0")
                    || !suite.getAttribute("errors").equals("0");

            assertThat(red).as(assessment.id()).isEqualTo(report.outcome() != Outcome.MET);
        }
    }

    @Test
    void hasANameThatBuildServersLookFor() {
        assertThat(FileSystems.getDefault()
                        .getPathMatcher("glob:**/TEST-*.xml")
                        .matches(Path.of("target/cloudsync", JunitReport.FILE_NAME)))
                .isTrue();
    }

    private static String count(Element suite, String element) {
        return Integer.toString(suite.getElementsByTagName(element).getLength());
    }
}
