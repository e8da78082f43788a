package io.github.cloudsync.source.snapshot;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** How an answer of one type is written and read. What is read back equals what was written, bit by bit. */
interface AnswerFormat<T> {
    AnswerFormat<String> TEXT = of(JsonWriter::value, SnapshotInput::text);
    AnswerFormat<Boolean> FLAG = of(JsonWriter::value, SnapshotInput::flag);
    AnswerFormat<Long> NUMBER = of(JsonWriter::value, SnapshotInput::number);
    AnswerFormat<OptionalLong> NUMBER_IF_ANY = of(
            (json, number) -> {
                if (number.isPresent()) {
                    json.value(number.getAsLong());
                } else {
                    json.nullValue();
                }
            },
            in -> in.isNull() ? OptionalLong.empty() : OptionalLong.of(in.number()));
    AnswerFormat<Instant> TIME = of((json, time) -> json.value(time.toString()), SnapshotInput::time);

    void write(JsonWriter json, T answer) throws IOException;

    T read(SnapshotInput in) throws IOException;

    /** The constants of an enum, each as a word. */
    static <E extends Enum<E>> AnswerFormat<E> wordOf(Class<E> type) {
        return of((json, constant) -> json.value(Words.of(constant)), in -> in.word(type.getEnumConstants()));
    }

    /** A list of what this format writes. */
    static <E> AnswerFormat<List<E>> listOf(AnswerFormat<E> element) {
        return of(
                (json, all) -> {
                    json.beginArray();
                    for (E each : all) {
                        element.write(json, each);
                    }
                    json.endArray();
                },
                in -> {
                    List<E> all = new ArrayList<>();
                    in.beginArray();
                    while (in.hasNext()) {
                        all.add(element.read(in));
                    }
                    in.endArray();
                    return List.copyOf(all);
                });
    }

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
}
