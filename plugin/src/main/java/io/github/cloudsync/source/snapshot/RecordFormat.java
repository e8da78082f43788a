package io.github.cloudsync.source.snapshot;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * An answer that is a record: an object with a field for each component, in their order, so that a component's name is a
 * name in the file. A component may be a text, a number, a flag, a time, an enum, a record, a list of those, or a number
 * that may be missing.
 */
final class RecordFormat<T extends Record> implements AnswerFormat<T> {
    private final Class<T> type;
    private final RecordComponent[] components;
    private final AnswerFormat<?>[] formats;

    private RecordFormat(Class<T> type) {
        this.type = type;
        components = type.getRecordComponents();
        formats = new AnswerFormat<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            formats[i] = format(components[i].getGenericType());
        }
    }

    static <T extends Record> RecordFormat<T> of(Class<T> type) {
        return new RecordFormat<>(type);
    }

    @Override
    public void write(JsonWriter json, T answer) throws IOException {
        json.beginObject();
        for (int i = 0; i < components.length; i++) {
            json.name(components[i].getName());
            write(json, formats[i], component(i, answer));
        }
        json.endObject();
    }

    @SuppressWarnings("unchecked") // The format was made for the type of the component.
    private static <C> void write(JsonWriter json, AnswerFormat<C> format, Object component) throws IOException {
        format.write(json, (C) component);
    }

    @Override
    public T read(SnapshotInput in) throws IOException {
        Object[] values = new Object[components.length];
        in.beginObject();
        for (int i = 0; i < components.length; i++) {
            values[i] = formats[i].read(in.field(components[i].getName()));
        }
        in.endObject();
        try {
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
            }
            Constructor<T> canonical = type.getDeclaredConstructor(types);
            return canonical.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw in.problem("that is no " + type.getSimpleName());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " is a public record", impossible);
        }
    }

    private Object component(int i, T answer) {
        try {
            return components[i].getAccessor().invoke(answer);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " is a public record", impossible);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // What is asked of a class is what makes the cast right.
    private static AnswerFormat<?> format(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return AnswerFormat.listOf(format(list.getActualTypeArguments()[0]));
        }
        if (type == String.class) {
            return AnswerFormat.TEXT;
        }
        if (type == long.class) {
            return AnswerFormat.NUMBER;
        }
        if (type == boolean.class) {
            return AnswerFormat.FLAG;
        }
        if (type == Instant.class) {
            return AnswerFormat.TIME;
        }
        if (type == OptionalLong.class) {
            return AnswerFormat.NUMBER_IF_ANY;
        }
        if (type instanceof Class<?> constants && constants.isEnum()) {
            return AnswerFormat.wordOf((Class) constants);
        }
        if (type instanceof Class<?> nested && nested.isRecord()) {
            return of((Class<? extends Record>) nested);
        }
        throw new IllegalArgumentException("a component of the type " + type + " has no form in a snapshot");
    }
}
