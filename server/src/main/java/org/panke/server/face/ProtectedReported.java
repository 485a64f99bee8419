package org.panke.server.face;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panke.consent.gate.Condition;
import org.panke.server.access.Accounts;
import org.panke.server.desk.Office;
import org.panke.server.evidence.Logs;
import org.panke.server.notice.Reporting;
import org.panke.server.platform.HalvesFile;
import org.panke.server.platform.KeyFile;
import org.panke.server.platform.Said;
import org.panke.vault.BrokenSealException;
import org.panke.vault.Vault;
import org.panke.vault.WrappedKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.stereotype.Component;

/** Looks, each time it is asked, whether keys lie apart from the data, and whether what protects both does. */
@Component
final class ProtectedReported implements Reporting {
    private static final String OWNER = "self-check";
    private static final byte[] CONTENT = "panke".getBytes(UTF_8);

    private final Path data;
    private final Path key;
    private final boolean isFile;
    private final Vault vault;
    private final List<SecurityFilterChain> doors;
    private final Accounts accounts;
    private final Logs logs;
    private @Nullable WrappedKey own;

    ProtectedReported(@Value("${panke.data}") Path data, @Value("${panke.key}") Path key,
            @Value("${panke.database}") String database, Vault vault, List<SecurityFilterChain> doors,
            Accounts accounts, Logs logs) {
        this.data = data;
        this.key = key;
        this.isFile = database.isEmpty();
        this.vault = vault;
        this.doors = List.copyOf(doors);
        this.accounts = accounts;
        this.logs = logs;
    }

    @Override
    public Map<Condition, Reported> of(Office office, Instant now) {
        return Map.of(Condition.STORES_APART, apart(), Condition.PROTECTED, isProtected(office));
    }

    private Reported isProtected(Office office) {
        Said wrong = wrong(office);
        return wrong == null
            ? Reported.held("密钥只有本账号可读，加密往返正确，账号和记录未被改动",
                "keys are readable by this account alone, sealing works both ways, and neither accounts nor log were edited")
            : Reported.not(wrong);
    }

    /** A copy of the data must not take the keys along. */
    private Reported apart() {
        try {
            if (!Files.exists(key) || !Files.exists(HalvesFile.beside(key))) {
                return Reported.not("密钥文件不在", "the files of keys are not there");
            }
            boolean isApart = !isFile || !key.toRealPath().startsWith(data.toRealPath());
            return isApart
                ? Reported.held("密钥和数据在不同的文件夹", "keys and data lie in different folders")
                : Reported.not("密钥和数据在同一个文件夹（panke serve --key FILE）",
                    "keys and data lie in one folder (panke serve --key FILE)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Said wrong(Office office) {
        if (!KeyFile.isOwnersAlone(key)) {
            return new Said("其他账号可以读取密钥文件", "other accounts can read the files of keys");
        }
        if (!isSealingSound()) {
            return new Said("加密后解不开，或者改动没有被发现", "what is sealed is not opened, or a change of it is not found");
        }
        if (doors.isEmpty() || !doors.stream()
            .allMatch(door -> door.getFilters().stream().anyMatch(HeaderWriterFilter.class::isInstance))) {
            return new Said("页面没有内容安全策略", "pages have no content security policy");
        }
        if (!accounts.edited().isEmpty()) {
            return new Said("有账号在数据库里被直接改动", "an account was edited in the database");
        }
        return logs.differences().stream().anyMatch(each -> each.project().equals(office.project()))
            ? new Said("本项目的记录核对不符", "the project's log is not as it was published")
            : null;
    }

    /** Both ways, and a single changed bit is found. */
    private synchronized boolean isSealingSound() {
        if (own == null) {
            own = vault.newKey(OWNER);
        }
        byte[] sealed = vault.seal(OWNER, own, OWNER, CONTENT);
        boolean isOpened =
            vault.open(OWNER, own, OWNER, sealed).filter(each -> Arrays.equals(each, CONTENT)).isPresent();
        sealed[sealed.length - 1] ^= 1;
        try {
            vault.open(OWNER, own, OWNER, sealed);
            return false;
        } catch (BrokenSealException e) {
            return isOpened;
        }
    }
}
