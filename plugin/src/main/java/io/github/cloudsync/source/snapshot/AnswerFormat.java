package io.github.cloudsync.source.snapshot;

import com.google.gson.stream.JsonWriter;
import io.github.cloudsync.model.fact.JoinStatus;
import io.github.cloudsync.model.fact.PhysicalMemory;
import io.github.cloudsync.model.registry.RegistryData;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How an answer of one type is written and read. What is read back equals what was written, bit by bit. */
interface AnswerFormat<T> {
    AnswerFormat<String> TEXT = of(JsonWriter::value, SnapshotInput::text);
    AnswerFormat<Boolean> FLAG = of(JsonWriter::value, SnapshotInput::flag);
    AnswerFormat<Long> NUMBER = of(JsonWriter::value, SnapshotInput::number);
    AnswerFormat<Instant> TIME = of((json, time) -> json.value(time.toString()), SnapshotInput::time);
    AnswerFormat<List<String>> TEXTS = of(AnswerFormat::writeTexts, AnswerFormat::readTexts);
    AnswerFormat<RegistryData> REGISTRY_DATA = of(RegistryDataFormat::write, RegistryDataFormat::read);
    AnswerFormat<PhysicalMemory> MEMORY = of(
            (json, memory) -> {
                json.beginObject();
                json.name("bytes").value(memory.bytes());
                json.name("measure").value(Words.of(memory.measure()));
                json.endObject();
            },
            in -> {
                in.beginObject();
                long bytes = in.field("bytes").number();
                PhysicalMemory.Measure measure = in.field("measure").word(PhysicalMemory.Measure.values());
                in.endObject();
                return new PhysicalMemory(bytes, measure);
            });
    AnswerFormat<JoinStatus> JOIN_STATUS = of(
            (json, status) -> {
                json.beginObject();
                json.name("membership").value(Words.of(status.membership()));
                json.name("name").value(status.name());
                json.endObject();
            },
            in -> {
                in.beginObject();
                JoinStatus.Membership membership = in.field("membership").word(JoinStatus.Membership.values());
                String name = in.field("name").text();
                in.endObject();
                return new JoinStatus(membership, name);
            });

    void write(JsonWriter json, T answer) throws IOException;

    T read(SnapshotInput in) throws IOException;

    /** Writes an answer. */
    interface ToJson<T> {
        void write(JsonWriter json, T answer) throws IOException;
    }

    /** Reads an answer. */
    interface FromJson<T> {
        T read(SnapshotInput in) throws IOException;
    }

    private static <T> AnswerFormat<T> of(ToJson<T> writing, FromJson<T> reading) {
        return new AnswerFormat<>() {
            @Override
            public void write(JsonWriter json, T answer) throws IOException {
                writing.write(json, answer);
            }

            @Override
            public T read(SnapshotInput in) throws IOException {
                return reading.read(in);
            }
        };
    }

    private static void writeTexts(JsonWriter json, List<String> texts) throws IOException {
        json.beginArray();
        for (String text : texts) {
            json.value(text);
        }
        json.endArray();
    }

    private static List<String> readTexts(SnapshotInput in) throws IOException {
        List<String> texts = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            texts.add(in.text());
        }
        in.endArray();
        return List.copyOf(texts);
    }
}
