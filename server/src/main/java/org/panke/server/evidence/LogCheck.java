package org.panke.server.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.panke.attribution.ProjectId;
import org.panke.evidence.Checkpoint;
import org.panke.evidence.HashList;
import org.panke.evidence.Mirror;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.Note;
import org.panke.evidence.NoteKey;
import org.panke.evidence.Tree;
import org.panke.formats.log.LogFolder;
import org.panke.server.ledger.Leaves;
import org.panke.server.platform.Writer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a project's events are those of which anything was ever published, in the database and in its folder. */
public final class LogCheck {
    private final Path folder;
    private final Path marks;
    private final LogKeys keys;
    private final Epochs epochs;
    private final Leaves leaves;

    /**
     * @param folder where logs are published
     * @param marks where their newest checkpoints lie once more
     */
    public LogCheck(Path folder, Path marks, LogKeys keys, Writer writer, JdbcClient reader) {
        this.marks = marks;
        this.folder = folder;
        this.keys = keys;
        this.epochs = new Epochs(writer, reader);
        this.leaves = new Leaves(reader);
    }

    /** What does not hold, in words for whoever looks after the server; empty where all does. */
    public List<String> of(ProjectId project) {
        try {
            return compared(project);
        } catch (BrokenLogException e) {
            return List.of(e.said().both());
        }
    }

    /** Published logs of projects that are not in the database. */
    public List<String> ofNoProject(Collection<ProjectId> projects) {
        Set<String> known = projects.stream().map(Folders::name).collect(Collectors.toSet());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> there = Files.list(folder)) {
            return there.filter(Files::isDirectory).map(each -> String.valueOf(each.getFileName()))
                .filter(name -> !known.contains(name)).sorted()
                .map(name -> "日志属于数据库里没有的项目 a log of a project that is not in the database: " + name).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> compared(ProjectId project) {
        List<String> faults = new ArrayList<>();
        Optional<Epoch> epoch = epochs.newest(project);
        List<NoteKey> known = keys.known(project);
        Path beside = LogShelf.marks(folder, marks, known);
        EpochChain chain = new EpochChain(project, epochs, keys, List.of(folder, beside));
        if (epoch.isEmpty()) {
            // nothing was ever published, or so it seems
            chain.lost().ifPresent(fault -> faults.add(fault.both()));
            return faults;
        }
        keys.mustSign(project);
        chain.fault().ifPresent(fault -> faults.add(fault.both()));
        HashList computed = new HashList();
        Tree.grow(computed, epoch.get().beginning());
        leaves.after(project, 0, leaf -> Tree.grow(computed, leaf.leaf()));
        List<Note> notes = new ArrayList<>(epochs.all(project, epoch.get().number()));
        epochs.seen(project, epoch.get().number()).forEach(seen -> notes.add(seen.note()));
        for (Note note : notes) {
            try {
                same(Checkpoint.verified(note, epoch.get().origin(), known), computed);
            } catch (NotProvenException e) {
                faults.add("日志检查点不符 a checkpoint does not hold: " + e.getMessage());
            }
        }
        published(project, epoch.get(), known, computed).ifPresent(faults::add);
        if (!LogShelf.isHeld(folder)) {
            marked(project, epoch.get(), beside, known, computed).ifPresent(faults::add);
        }
        return faults;
    }

    private static void same(Checkpoint checkpoint, HashList computed) throws NotProvenException {
        if (checkpoint.size() > computed.size()) {
            throw new NotProvenException(NotProvenException.Fault.ROLLED_BACK,
                checkpoint.size() - 1 + " events were published, " + (computed.size() - 1) + " are there");
        }
        if (!new Tree(computed, checkpoint.size()).root().equals(checkpoint.root())) {
            throw new NotProvenException(NotProvenException.Fault.FORKED,
                "the first " + (checkpoint.size() - 1) + " events are not those that were published");
        }
    }

    private Optional<String> marked(ProjectId project, Epoch epoch, Path beside, List<NoteKey> known,
            HashList computed) {
        Optional<byte[]> mark = Folders.checkpoint(beside, project, epoch.number());
        if (mark.isEmpty()) {
            return beside.equals(folder) || epochs.published(project, epoch.number()).isEmpty()
                ? Optional.empty()
                : Optional.of("主密钥旁没有检查点，数据是否被换成旧的无法判断；服务下次启动时写入 no checkpoint lies beside the "
                    + "master key, so data that were put back would not be noticed; the server writes it at its next start");
        }
        try {
            same(Checkpoint.verified(Note.read(mark.get()), epoch.origin(), known), computed);
            return Optional.empty();
        } catch (NotProvenException e) {
            return Optional.of("主密钥旁的检查点不符 the checkpoint beside the master key does not hold: " + e.getMessage());
        }
    }

    private Optional<String> published(ProjectId project, Epoch epoch, List<NoteKey> known, HashList computed) {
        if (LogShelf.isHeld(folder)) {
            // a server that runs has compared it, and publishes meanwhile
            return Optional.empty();
        }
        LogFolder published = new LogFolder(Folders.published(folder, project, epoch.number()));
        Optional<byte[]> note = published.at(LogFolder.CHECKPOINT);
        Optional<Note> kept = epochs.published(project, epoch.number());
        if (note.isEmpty()) {
            if (kept.isEmpty() && !epochs.hasEventsSince(project, epoch.number())) {
                // it was begun, and no server ran since
                return Optional.empty();
            }
            return Optional.of("公布的检查点不见了，下次启动会重新公布 the published checkpoint is gone; the next start publishes it again"
                + (kept.isEmpty() ? "；数据库里也没有任何检查点 and no checkpoint is in the database" : ""));
        }
        try {
            Checkpoint checkpoint = Checkpoint.verified(Note.read(note.get()), epoch.origin(), known);
            same(checkpoint, computed);
            if (kept.isEmpty()) {
                return Optional.of("数据库里没有任何检查点 no checkpoint is in the database, though some were published");
            }
            if (Checkpoint.verified(kept.get(), epoch.origin(), known).size() < checkpoint.size()) {
                return Optional.of("最新的检查点不在数据库里 the newest checkpoint that was published is not in the database");
            }
            Optional<byte[]> seen = published.at(LogFolder.SEEN);
            if (seen.isPresent() && epochs.seen(project, epoch.number()).stream()
                .noneMatch(each -> Arrays.equals(each.note().toString().getBytes(UTF_8), seen.get()))) {
                return Optional.of("外部签过名的检查点不在数据库里 what others signed is not in the database: seen");
            }
            new Mirror(epoch.origin(), new HashList()).follow(checkpoint, published, (_, _) -> {
            }, _ -> {
            });
            return Optional.empty();
        } catch (NotProvenException e) {
            return Optional.of("公布的日志不符 the published log does not hold: " + e.getMessage());
        }
    }
}
