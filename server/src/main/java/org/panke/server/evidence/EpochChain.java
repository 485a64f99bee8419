package org.panke.server.evidence;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.panke.attribution.ProjectId;
import org.panke.evidence.Checkpoint;
import org.panke.evidence.Leaf;
import org.panke.evidence.NotProvenException;
import org.panke.evidence.Note;
import org.panke.evidence.NoteKey;
import org.panke.server.platform.Said;

/**
 * Whether each of a project's logs goes on lawfully after the one before: with the last that was published of it, answered
 * for by name. Else one row would make a rollback lawful.
 */
final class EpochChain {
    private final ProjectId project;
    private final Epochs epochs;
    private final LogKeys keys;
    private final List<Path> logs;

    /** @param logs where they are published, and their newest checkpoints lie once more */
    EpochChain(ProjectId project, Epochs epochs, LogKeys keys, List<Path> logs) {
        this.project = project;
        this.epochs = epochs;
        this.keys = keys;
        this.logs = logs;
    }

    /** What is wrong where the log itself, or what signs it, is not in the database; asked before either is made. */
    Optional<Said> lost() {
        if (epochs.newest(project).isPresent() && keys.known(project).isEmpty()) {
            return Optional.of(new Said("日志已开始，数据库里却没有签名的密钥（log_key）",
                "the log was begun, and the keys that sign it are not in the database (log_key)"));
        }
        return epochs.isLost(project, logs)
            ? Optional.of(new Said("日志已公布，数据库里却没有它的开头（log_epoch）",
                "the log was published, and how it began is not in the database (log_epoch)"))
            : Optional.empty();
    }

    /** What is wrong with it; empty where nothing is. */
    Optional<Said> fault() {
        if (!epochs.hasItsRules(project, keys)) {
            return Optional.of(new Said("项目开启时的规则不是日志开始时的规则",
                "the rules that the project was opened with are not those with which its log began"));
        }
        List<NoteKey> known = keys.known(project);
        Epoch before = null;
        for (Epoch each : epochs.all(project)) {
            boolean lawful = before == null
                ? each.number() == 1 && each.beginning().equals(new Leaf.Beginning(each.origin()))
                : each.number() == before.number() + 1 && goesOn(each, before, known);
            if (!lawful) {
                return Optional.of(new Said("第 " + each.number() + " 个日志不是由具名的人接着前一个日志的最后检查点开始的",
                    "log " + each.number()
                        + " was not begun by a named person after the last checkpoint of the one before"));
            }
            before = each;
        }
        long next = before == null ? 1 : before.number() + 1;
        if (logs.stream().anyMatch(each -> Folders.checkpoint(each, project, next).isPresent())) {
            return Optional.of(new Said("第 " + next + " 个日志已公布，数据库里却没有",
                "log " + next + " was published and is not in the database"));
        }
        return Optional.empty();
    }

    private boolean goesOn(Epoch epoch, Epoch before, List<NoteKey> known) {
        if (!(epoch.beginning() instanceof Leaf.Succession after) || !after.origin().equals(epoch.origin())) {
            return false;
        }
        try {
            Checkpoint last = Checkpoint.verified(Note.read(after.last()), before.origin(), known);
            for (Note published : epochs.published(project, before.number(), logs)) {
                Checkpoint other = Checkpoint.verified(published, before.origin(), known);
                if (other.size() > last.size() || (other.size() == last.size() && !other.root().equals(last.root()))) {
                    return false;
                }
            }
        } catch (NotProvenException e) {
            return false;
        }
        return epochs.begun(project, epoch.number(), keys).map(Begun::statement)
            .map(each -> each.commitment().equals(after.statement())).orElse(false);
    }
}
