package io.github.cloudsync.regf;

import io.github.cloudsync.store.Disk;
import io.github.cloudsync.store.Pages;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** Makes a new hive of 8 KiB with nothing but its root key and one security descriptor, for all keys to come. */
final class EmptyHive {
    private static final String ROOT_NAME = "ROOT";
    private static final int MINOR_VERSION = 5;

    private EmptyHive() {}

    static void create(Path file, Instant now) throws HiveException {
        Pages pages = Pages.none(file);
        Cells cells = new Cells(pages, new Bins(pages), MINOR_VERSION);
        Allocation allocation = new Allocation(cells);
        Cell rootCell = allocation.allocate(KeyNode.FIXED + ROOT_NAME.length());
        byte[] descriptor = RegistryDescriptor.ofMachineHive();
        Cell securityCell = allocation.allocate(KeySecurity.recordSize(descriptor));
        KeySecurity.createFirst(securityCell, descriptor);
        KeyNode.create(rootCell, ROOT_NAME, 0, securityCell.offset(), now).markRoot();
        String name = String.valueOf(file.getFileName());
        BaseBlock base = BaseBlock.empty(name, rootCell.offset(), pages.size(), now);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Disk.REAL.write(channel, ByteBuffer.wrap(base.toBytes()), 0);
            Disk.REAL.write(channel, ByteBuffer.wrap(pages.getBytes(0, pages.size())), BaseBlock.SIZE);
            Disk.REAL.force(channel);
        } catch (FileAlreadyExistsException e) {
            throw new HiveException(file, "exists already", "Name a file that does not exist", e);
        } catch (IOException e) {
            throw HiveException.of(file, "could not be created", e);
        }
    }
}
