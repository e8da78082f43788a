package io.github.cloudsync.source.windows;

import static com.sun.jna.platform.win32.WinError.ERROR_FILE_NOT_FOUND;
import static com.sun.jna.platform.win32.WinError.ERROR_MORE_DATA;
import static com.sun.jna.platform.win32.WinError.ERROR_NO_MORE_ITEMS;
import static com.sun.jna.platform.win32.WinError.ERROR_SUCCESS;
import static com.sun.jna.platform.win32.WinNT.KEY_QUERY_VALUE;
import static com.sun.jna.platform.win32.WinNT.KEY_READ;
import static com.sun.jna.platform.win32.WinNT.KEY_SET_VALUE;
import static com.sun.jna.platform.win32.WinNT.KEY_WOW64_32KEY;
import static com.sun.jna.platform.win32.WinNT.KEY_WOW64_64KEY;

import com.sun.jna.Memory;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinBase.FILETIME;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.platform.win32.WinReg.HKEYByReference;
import com.sun.jna.ptr.IntByReference;
import io.github.cloudsync.model.fact.Reading;
import io.github.cloudsync.model.registry.RegistryData;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.registry.RegistryValue;
import io.github.cloudsync.model.registry.RegistryView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The live registry, one Windows call at a time, each with its view said. */
final class Registry implements AutoCloseable {
    private static final Advapi32 API = Advapi32.INSTANCE;
    /** Holds nearly every value; a longer one costs a second call. */
    private static final int USUAL_SIZE = 1024;
    /** The longest name of a key, in characters: "Registry element size limits" in the Windows documentation. */
    private static final int LONGEST_KEY_NAME = 255;

    private final OpenKeys keys = new OpenKeys();

    Reading<RegistryData> value(RegistryValue value) {
        return keys.ask(value.key(), KEY_QUERY_VALUE, handle -> query(handle, value.name()))
                .reading();
    }

    Reading<Instant> lastWritten(RegistryKey key) {
        return keys.ask(key, KEY_QUERY_VALUE, handle -> {
                    FILETIME written = new FILETIME();
                    int error = info(handle, null, null, written);
                    return error == ERROR_SUCCESS
                            ? Answer.of(written.toDate().toInstant())
                            : Answer.<Instant>failed(error);
                })
                .reading();
    }

    Reading<List<String>> subkeys(RegistryKey key) {
        return keys.ask(key, KEY_READ, Registry::subkeys).reading();
    }

    private static Answer<List<String>> subkeys(HKEY handle) {
        List<String> names = new ArrayList<>();
        for (int i = 0; ; i++) {
            char[] name = new char[LONGEST_KEY_NAME + 1];
            IntByReference length = new IntByReference(name.length);
            int error = API.RegEnumKeyEx(handle, i, name, length, null, null, null, null);
            if (error == ERROR_NO_MORE_ITEMS) {
                return Answer.of(List.copyOf(names));
            }
            if (error != ERROR_SUCCESS) {
                return Answer.failed(error);
            }
            names.add(new String(name, 0, length.getValue()));
        }
    }

    /** Writes the value and creates the keys on the way to it; the error code, 0 for success. */
    int set(RegistryValue value, RegistryData data) {
        keys.close();
        HKEYByReference handle = new HKEYByReference();
        int error = create(value.key(), WinNT.REG_OPTION_NON_VOLATILE, handle);
        if (error != ERROR_SUCCESS) {
            return error;
        }
        byte[] bytes = data.bytes();
        // RegSetValueEx looks behind the end of a text and takes a null that happens to stand there into the value;
        // with something else there a text without terminator stays one.
        try (Memory exact = new Memory(bytes.length + Character.BYTES)) {
            exact.write(0, bytes, 0, bytes.length);
            exact.setShort(bytes.length, (short) -1);
            return API.RegSetValueEx(handle.getValue(), value.name(), 0, data.type(), exact, bytes.length);
        } finally {
            API.RegCloseKey(handle.getValue());
        }
    }

    /** Creates a key that is gone after a restart of Windows, and so those on the way; the error code, 0 for success. */
    int createInMemory(RegistryKey key) {
        keys.close();
        HKEYByReference handle = new HKEYByReference();
        int error = create(key, WinNT.REG_OPTION_VOLATILE, handle);
        if (error == ERROR_SUCCESS) {
            API.RegCloseKey(handle.getValue());
        }
        return error;
    }

    private static int create(RegistryKey key, int option, HKEYByReference handle) {
        return API.RegCreateKeyEx(
                root(key), key.path(), 0, null, option, KEY_SET_VALUE | view(key), null, handle, null);
    }

    /** Removes the value; the error code, 0 for success. */
    int remove(RegistryValue value) {
        keys.close();
        HKEYByReference handle = new HKEYByReference();
        int error = open(value.key(), KEY_SET_VALUE, handle);
        if (error != ERROR_SUCCESS) {
            return error;
        }
        try {
            return API.RegDeleteValue(handle.getValue(), value.name());
        } finally {
            API.RegCloseKey(handle.getValue());
        }
    }

    /** Whether the key has neither values nor subkeys; absent if there is no such key. */
    Reading<Boolean> isEmpty(RegistryKey key) {
        return keys.ask(key, KEY_QUERY_VALUE, handle -> {
                    IntByReference subkeys = new IntByReference();
                    IntByReference values = new IntByReference();
                    int error = info(handle, subkeys, values, null);
                    return error == ERROR_SUCCESS
                            ? Answer.of(subkeys.getValue() == 0 && values.getValue() == 0)
                            : Answer.<Boolean>failed(error);
                })
                .reading();
    }

    /** Removes a key without subkeys; Windows itself refuses one that has some. The error code, 0 for success. */
    int delete(RegistryKey key) {
        // A key that somebody holds open is only marked for deletion.
        keys.close();
        return RegistryApi.Loaded.API.RegDeleteKeyEx(root(key), key.path(), view(key), 0);
    }

    /** Writes the hive the key lies in to disk; the error code, 0 for success. */
    int flush(RegistryKey key) {
        HKEYByReference handle = new HKEYByReference();
        int error = open(key, KEY_QUERY_VALUE, handle);
        if (error != ERROR_SUCCESS) {
            return error == ERROR_FILE_NOT_FOUND ? ERROR_SUCCESS : error;
        }
        try {
            return RegistryApi.Loaded.API.RegFlushKey(handle.getValue());
        } finally {
            API.RegCloseKey(handle.getValue());
        }
    }

    private static Answer<RegistryData> query(HKEY handle, String name) {
        IntByReference type = new IntByReference();
        IntByReference size = new IntByReference(USUAL_SIZE);
        // The value may grow between two calls, so it is asked again until what it holds has fitted.
        while (true) {
            try (Memory buffer = new Memory(size.getValue())) {
                int error = API.RegQueryValueEx(handle, name, 0, type, buffer, size);
                if (error == ERROR_SUCCESS) {
                    return Answer.of(RegistryData.of(type.getValue(), buffer.getByteArray(0, size.getValue())));
                }
                if (error != ERROR_MORE_DATA) {
                    return Answer.failed(error);
                }
            }
        }
    }

    private static int info(
            HKEY handle,
            @Nullable IntByReference subkeys,
            @Nullable IntByReference values,
            @Nullable FILETIME written) {
        return API.RegQueryInfoKey(handle, null, null, null, subkeys, null, null, values, null, null, null, written);
    }

    static int open(RegistryKey key, int access, HKEYByReference handle) {
        return API.RegOpenKeyEx(root(key), key.path(), 0, access | view(key), handle);
    }

    private static HKEY root(RegistryKey key) {
        return switch (key.root()) {
            case LOCAL_MACHINE -> WinReg.HKEY_LOCAL_MACHINE;
            case USERS -> WinReg.HKEY_USERS;
        };
    }

    private static int view(RegistryKey key) {
        return key.view() == RegistryView.BITS_32 ? KEY_WOW64_32KEY : KEY_WOW64_64KEY;
    }

    @Override
    public void close() {
        keys.close();
    }
}
