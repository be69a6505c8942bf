package se.rodatraden.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.rodatraden.ledger.tree.EntryBundle;
import se.rodatraden.ledger.tree.Tile;
import se.rodatraden.ledger.tree.TilePath;

/** A copy of a log in files, as whoever mirrors it has them; what is not in the log any more is not in the copy. */
final class LogCopy {
    private LogCopy() {}

    static Path of(SealedLog log, String keys, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("checkpoint"), log.checkpoint().orElseThrow());
        Files.writeString(folder.resolve("keys"), keys);
        List<TilePath> paths = new ArrayList<>(Tile.grown(0, log.size()));
        paths.addAll(EntryBundle.grown(0, log.size()));
        for (TilePath path : paths) {
            Path file = folder.resolve(path.path());
            Files.createDirectories(file.getParent());
            byte[] bytes = log.read(path).orElse(null);
            if (bytes != null) {
                Files.write(file, bytes);
            }
        }
        return folder;
    }
}
