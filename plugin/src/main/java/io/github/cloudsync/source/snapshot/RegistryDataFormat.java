package io.github.cloudsync.source.snapshot;

import com.google.gson.stream.JsonWriter;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryType;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Registry data in the file: a well-formed number or text as such, so that a person can read it, and everything else by
 * its bytes, so that nothing is lost. There is one way to write each, and never two that could contradict each other.
 */
final class RegistryDataFormat implements AnswerFormat<RegistryData> {
    static final RegistryDataFormat INSTANCE = new RegistryDataFormat();

    private RegistryDataFormat() {}

    @Override
    public void write(JsonWriter json, RegistryData data) throws IOException {
        json.beginObject();
        json.name("type").value(RegistryType.name(data.type()));
        Optional<String> text = data.asText().filter(t -> RegistryData.text(t).equals(data));
        if (data.asDword().isPresent()) {
            json.name("number").value(data.asDword().getAsLong());
        } else if (text.isPresent()) {
            json.name("text").value(text.get());
        } else {
            json.name("bytes").value(HexFormat.of().formatHex(data.bytes()));
        }
        json.endObject();
    }

    @Override
    public RegistryData read(SnapshotInput in) throws IOException {
        in.beginObject();
        int type = type(in.field("type").text(), in);
        RegistryData data = switch (in.name()) {
            case "number" -> number(type, in);
            case "text" -> text(type, in);
            case "bytes" -> RegistryData.of(type, bytes(in));
            default -> throw in.problem("a value has a number, a text or bytes");
        };
        in.endObject();
        return data;
    }

    private static int type(String name, SnapshotInput in) throws IOException {
        try {
            return RegistryType.number(name);
        } catch (IllegalArgumentException unknown) {
            throw in.problem("there is no registry type of that name");
        }
    }

    private static RegistryData number(int type, SnapshotInput in) throws IOException {
        long number = in.number();
        if (type != RegistryType.DWORD || number < 0 || number > 0xFFFFFFFFL) {
            throw in.problem("only a REG_DWORD has a number, from 0 to 4294967295");
        }
        return RegistryData.dword(number);
    }

    private static RegistryData text(int type, SnapshotInput in) throws IOException {
        String text = in.data();
        if (type != RegistryType.SZ || text.indexOf('\0') >= 0) {
            throw in.problem("only a REG_SZ has a text, without a null in it");
        }
        return RegistryData.text(text);
    }

    private static byte[] bytes(SnapshotInput in) throws IOException {
        try {
            return HexFormat.of().parseHex(in.data());
        } catch (IllegalArgumentException malformed) {
            throw in.problem("bytes are pairs of hexadecimal digits");
        }
    }
}
