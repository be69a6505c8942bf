package se.rodatraden.verify;

import java.util.Optional;
import se.rodatraden.ledger.tree.TilePath;

/** A copy of a log in files that are named as they are served. */
final class FolderLog implements PublishedLog {
    private final Archive files;

    FolderLog(Archive files) {
        this.files = files;
    }

    @Override
    public Optional<byte[]> checkpoint() {
        return files.read("checkpoint");
    }

    @Override
    public Optional<byte[]> read(TilePath path) {
        return files.read(path.path());
    }

    @Override
    public Optional<byte[]> keys() {
        return files.read("keys");
    }
}
