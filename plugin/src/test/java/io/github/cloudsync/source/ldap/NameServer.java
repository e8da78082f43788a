package io.github.cloudsync.source.ldap;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A name server that answers every question with the same SRV records, with "no such name", or not at all (RFC 1035). */
final class NameServer implements AutoCloseable {
    private static final int NAME_ERROR = 3;
    private static final int SRV = 33;

    private final DatagramSocket socket;
    private final List<String> records;
    private final int responseCode;
    private final boolean silent;

    private NameServer(List<String> records, int responseCode, boolean silent) throws IOException {
        this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        this.records = records;
        this.responseCode = responseCode;
        this.silent = silent;
        Thread thread = new Thread(this::serve, "name-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Answers with records such as {@code 0 100 389 dc1.lab.example}. */
    static NameServer answering(String... records) throws IOException {
        return new NameServer(List.of(records), 0, false);
    }

    static NameServer knowingNothing() throws IOException {
        return new NameServer(List.of(), NAME_ERROR, false);
    }

    static NameServer silent() throws IOException {
        return new NameServer(List.of(), 0, true);
    }

    String url() {
        return "dns://127.0.0.1:" + socket.getLocalPort();
    }

    private void serve() {
        byte[] buffer = new byte[512];
        while (!socket.isClosed()) {
            DatagramPacket question = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(question);
                if (!silent) {
                    byte[] answer = answer(Arrays.copyOf(buffer, question.getLength()));
                    socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
                }
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private byte[] answer(byte[] question) throws IOException {
        int end = 12;
        while (question[end] != 0) {
            end += question[end] + 1;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(question, 0, 2);
        out.writeShort(0x8180 | responseCode);
        out.writeShort(1);
        out.writeShort(records.size());
        out.writeInt(0);
        out.write(question, 12, end + 5 - 12);
        for (String record : records) {
            String[] fields = record.split(" ", -1);
            ByteArrayOutputStream name = new ByteArrayOutputStream();
            for (String label : fields[3].split("\\.", -1)) {
                name.write(label.length());
                name.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
            }
            name.write(0);
            out.writeShort(0xC00C); // the name of the question
            out.writeShort(SRV);
            out.writeShort(1);
            out.writeInt(60);
            out.writeShort(6 + name.size());
            for (int i = 0; i < 3; i++) {
                out.writeShort(Integer.parseInt(fields[i]));
            }
            name.writeTo(out);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
