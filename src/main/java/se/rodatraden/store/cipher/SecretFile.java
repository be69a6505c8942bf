package se.rodatraden.store.cipher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and directories for keys and passwords: only their owner may read them. */
public final class SecretFile {
    private SecretFile() {}

    /** Writes a text, whole or not at all, and on the disk before it returns. Makes the directory where it is missing. */
    public static void write(Path to, String text) throws IOException {
        Path file = to.toAbsolutePath();
        Path directory = Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(directory, "." + file.getFileName(), null, only("rw-------"));
        try {
            fill(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        force(directory);
    }

    private static void fill(Path file, String text) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }

    /** The new name too is on the disk then. Windows opens no directories, and writes names through. */
    private static void force(Path directory) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    /** Creates a directory that only its owner may enter, where there is none: its parent is writable by all, and its files are executed. */
    public static Path directory(Path directory) throws IOException {
        return Files.isDirectory(directory) ? directory : Files.createDirectory(directory, only("rwx------"));
    }

    private static FileAttribute<?>[] only(String rights) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
