package io.github.cloudsync.source.ldif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldif.LDIFReader;
import io.github.cloudsync.hygiene.object.Attribute;
import io.github.cloudsync.hygiene.object.DirectoryObject;
import io.github.cloudsync.hygiene.object.ObjectSource;
import io.github.cloudsync.hygiene.object.RawObject;
import io.github.cloudsync.model.registry.CloudsyncException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Judged by UnboundID's reader where both take a file; where a file is no export, by what the user is told. */
class LdifFileTest {
    @TempDir
    private Path folder;

    @Test
    void valuesAreUnfoldedAndDecoded() throws Exception {
        List<DirectoryObject> objects = objects("""
                version: 1

                # a comment
                  that goes on
                dn:: Q049SsO8cmdlbixEQz14
                cn:: SsO8cmdlbg==
                mail:    a@exam
                 ple.com
                MAIL: b@example.com\s
                proxyAddresses:
                thumbnailPhoto:: AAAA

                dn: CN=b,
                 DC=x
                cn: b
                """);
        assertThat(objects).hasSize(2);
        assertThat(objects.get(0).dn()).isEqualTo("CN=Jürgen,DC=x");
        assertThat(objects.get(0).text(Attribute.CN)).isEqualTo("Jürgen");
        assertThat(objects.get(0).values(Attribute.MAIL)).containsExactly("a@example.com", "b@example.com ");
        assertThat(objects.get(0).values(Attribute.PROXY_ADDRESSES)).containsExactly("");
        assertThat(objects.get(1).dn()).isEqualTo("CN=b,DC=x");
    }

    @Test
    void carriageReturnsEndLinesTogetherWithLineFeeds() throws Exception {
        List<DirectoryObject> objects = objects("dn: CN=a\r\ncn: a\r\nmail: long\r\n er\r\n\r\ndn: CN=b\r\ncn: b\r\n");
        assertThat(objects).extracting(DirectoryObject::dn).containsExactly("CN=a", "CN=b");
        assertThat(objects.get(0).values(Attribute.MAIL)).containsExactly("longer");
    }

    @Test
    void gzipAndUtf16AreToldFromTheFirstBytes() throws Exception {
        String text = "dn: CN=é😀\ncn: é😀\n\ndn: CN=b\ncn: b\n";
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        for (byte[] bytes : List.of(
                compressed.toByteArray(),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(Charset.forName("UTF-16LE")),
                ("\uFEFF" + text).getBytes(Charset.forName("UTF-16BE")))) {
            assertThat(objects(bytes))
                    .extracting(object -> object.text(Attribute.CN))
                    .containsExactly("é😀", "b");
        }
    }

    @Test
    void changesAreRefusedAtTheirLine() throws Exception {
        Path file = write("dn: CN=a\ncn: a\n\ndn: CN=b\nchangetype: modify\nreplace: mail\nmail: x\n-\n");
        assertThatThrownBy(() -> all(new LdifFile(file)))
                .isInstanceOf(CloudsyncException.class)
                .hasMessage(file + ":5: 'changetype: modify' is a change to a directory, not an object of one.\n"
                        + "Name a file of objects, as 'ldapsearch -LLL' or 'ldifde -f' exports them.");
        Path deletes = write("dn: CN=a\ncontrol: 1.2.3 true\nchangetype: delete\n");
        assertThatThrownBy(() -> all(new LdifFile(deletes)))
                .hasMessageContaining(":2: 'control: 1.2.3 true' is a change");
    }

    /** So does {@code ldifde -f} write every object that it exports. */
    @Test
    void anObjectMayBeWrittenAsOneToAdd() throws Exception {
        assertThat(objects("dn: CN=a\nchangetype: add\ncn: a\n"))
                .extracting(object -> object.text(Attribute.CN))
                .containsExactly("a");
    }

    @Test
    void whatCannotBeReadIsSaidAndTheNextObjectIsRead() throws Exception {
        List<String> problems = problems("""
                dn: CN=a
                mail:: ???

                dn: CN=b
                nonsense

                cn: nobody

                dn: CN=c
                mail:< file:///etc/passwd

                dn: CN=d
                proxyAddresses;range=0-1499: smtp:a@example.com

                dn: CN=e
                proxyAddresses;range=0-*: smtp:a@example.com
                """);
        assertThat(problems)
                .containsExactly(
                        "1: line 2 is not base64",
                        "4: line 5 has no colon",
                        "7: it has no dn",
                        "9: line 10 refers to another file, which is not read",
                        "12: proxyAddresses in line 13 is not whole (range=0-1499): whatever wrote the file asked for the first"
                                + " values only",
                        "15: ");
    }

    @Test
    void whatLdapsearchWritesBesideObjectsIsNoneAndItsErrorIsSaid() throws Exception {
        String text = "# extended LDIF\n#\n\n# a, x\ndn: CN=a\ncn: a\n\n# search reference\nref: ldap://x\n\n"
                + "# search result\nsearch: 2\nresult: ";
        assertThat(problems(text + "0 Success\n\n# numResponses: 2\n")).containsExactly("5: ");
        assertThat(problems(text + "4 Size limit exceeded\n"))
                .containsExactly("5: ", "11: the search that wrote the file ended with '4 Size limit exceeded'");
    }

    @Test
    void aRecordLargerThanAnyObjectIsPassedOver() throws Exception {
        char[] filler = new char[LdifPass.LARGEST_RECORD + (1 << 20)];
        Arrays.fill(filler, 'x');
        List<String> problems =
                problems("dn: CN=a\ncn: a\n\ndn: CN=b\ncn: " + new String(filler) + "\n\ndn: CN=c\ncn: c\n");
        assertThat(problems).containsExactly("1: ", "4: it is larger than 16 MiB", "7: ");
    }

    @Test
    void aFileThatIsNotThereAndOneThatEndsInTheMiddleAreSaid() throws Exception {
        Path none = folder.resolve("none.ldif");
        assertThatThrownBy(() -> new LdifFile(none).open())
                .hasMessageStartingWith(none + " could not be read: no such file or folder.");
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(randomFile(new Random(5), 2000).getBytes(StandardCharsets.UTF_8));
        }
        Path half = folder.resolve("half.ldif.gz");
        Files.write(half, Arrays.copyOf(compressed.toByteArray(), compressed.size() / 2));
        assertThatThrownBy(() -> all(new LdifFile(half))).hasMessageContaining("half.ldif.gz could not be read: ");
    }

    /** A copy that broke off must not pass for a file in which everything is right. */
    @Test
    void whatEndsInTheMiddleOfALineMayBeCutOff() throws Exception {
        String cut = "it ends in the middle of a line, so that the file may be cut off; if it is whole, end that line";
        assertThat(problems("dn: CN=a\ncn: a\n\ndn: CN=b\ncn: b")).containsExactly("1: ", "4: " + cut);
        assertThat(problems("dn: CN=a\r\ncn: a\r")).containsExactly("1: " + cut);
        assertThat(problems("dn: CN=a\ncn: a\n")).containsExactly("1: ");
        assertThat(problems("dn: CN=a\ncn: a\n\n# numEntries: 1\n")).containsExactly("1: ");
        assertThat(problems("dn: CN=a\ncn: a\n\n# numEnt")).containsExactly("1: ", "4: " + cut);
    }

    /** Blocks end between records wherever those lie: seeded files that are larger than one block. */
    @Test
    void everyValueIsTheOneThatUnboundIdReads() throws Exception {
        for (int seed = 0; seed < 3; seed++) {
            Path file = write(randomFile(new Random(seed), 3500));
            List<RawObjectCopy> ours = all(new LdifFile(file));
            try (LDIFReader judge = new LDIFReader(file.toFile())) {
                int i = 0;
                for (Entry entry = judge.readEntry(); entry != null; entry = judge.readEntry()) {
                    DirectoryObject object = ours.get(i++).object();
                    assertThat(object.dn()).isEqualTo(entry.getDN());
                    for (Attribute attribute : List.of(Attribute.CN, Attribute.MAIL, Attribute.PROXY_ADDRESSES)) {
                        String[] values = entry.getAttributeValues(attribute.ldapName());
                        assertThat(object.values(attribute)).isEqualTo(values == null ? List.of() : List.of(values));
                    }
                }
                assertThat(ours).hasSize(i);
            }
        }
    }

    @Test
    void aFileThatChangesBetweenTwoReadingsIsRefused() throws Exception {
        Path path = write("dn: CN=a\ncn: a\n");
        LdifFile file = new LdifFile(path);
        all(file);
        write("dn: CN=a\ncn: a\n\ndn: CN=b\ncn: b\n");
        assertThatThrownBy(() -> all(file)).hasMessageStartingWith(path + " has changed while it was read.");
    }

    /** Passing over counts what taking apart counts: the second reading of a file relies on it. */
    @Test
    void passingOverStepsAsTakingApartDoes() throws Exception {
        Path file = write(randomFile(new Random(77), 3000) + "\n\n# the end\n\n\nnonsense\n");
        try (ObjectSource.Pass one = new LdifFile(file).open();
                ObjectSource.Pass other = new LdifFile(file).open()) {
            RawObject raw = new RawObject();
            ObjectSource.Batch taken;
            do {
                taken = one.next();
                ObjectSource.Batch passed = other.next();
                int steps = 0;
                while (taken.next(raw)) {
                    steps++;
                }
                while (passed.skip()) {
                    steps--;
                }
                assertThat(steps).isZero();
            } while (!taken.isLast());
        }
    }

    private static String randomFile(Random random, int objects) {
        String end = random.nextBoolean() ? "\r\n" : "\n";
        StringBuilder file = new StringBuilder("version: 1" + end + end);
        for (int i = 0; i < objects; i++) {
            file.append("dn: CN=").append(i).append(",OU=").append("o".repeat(random.nextInt(200)));
            file.append(end).append("objectClass: user").append(end);
            for (String name : List.of("cn", "mail", "proxyAddresses", "PROXYADDRESSES", "description")) {
                line(random, name, i, file, end);
            }
            file.append(end.repeat(1 + random.nextInt(2)));
        }
        return file.toString();
    }

    /** Values differ, since UnboundID reports an attribute that has one value twice as an error. */
    private static void line(Random random, String name, int number, StringBuilder file, String end) {
        String value = number
                + (name.equals("PROXYADDRESSES") ? "second" : "first")
                + random.ints(random.nextInt(90), ' ', '~')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        if (random.nextInt(3) == 0) {
            value = name + ":: " + Base64.getEncoder().encodeToString((value + "é\n").getBytes(StandardCharsets.UTF_8));
        } else {
            value = name + ": " + value.strip();
        }
        int at = 0;
        while (random.nextBoolean() && value.length() - at > 40) {
            int cut = at + name.length() + 4 + random.nextInt(20);
            file.append(value, at, cut).append(end).append(' ');
            at = cut;
        }
        file.append(value, at, value.length()).append(end);
    }

    private List<DirectoryObject> objects(String text) throws Exception {
        return objects(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<DirectoryObject> objects(byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("file.ldif"), bytes);
        List<RawObjectCopy> all = all(new LdifFile(file));
        assertThat(all).allSatisfy(each -> assertThat(each.problem()).isEmpty());
        return all.stream().map(RawObjectCopy::object).toList();
    }

    private List<String> problems(String text) throws Exception {
        return all(new LdifFile(write(text))).stream()
                .map(each -> each.line() + ": " + each.problem())
                .toList();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("file.ldif"), text);
    }

    private static List<RawObjectCopy> all(LdifFile file) throws CloudsyncException {
        List<RawObjectCopy> all = new ArrayList<>();
        RawObject raw = new RawObject();
        try (ObjectSource.Pass pass = file.open()) {
            ObjectSource.Batch batch;
            do {
                batch = pass.next();
                while (batch.next(raw)) {
                    if (!raw.isNothing()) {
                        all.add(new RawObjectCopy(raw.line(), raw.problem(), raw.decoded()));
                    }
                }
            } while (!batch.isLast());
        }
        return all;
    }

    private record RawObjectCopy(long line, String problem, DirectoryObject object) {}
}
