package org.panke.server.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Secrets;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes keys: the first with the secret that the server prints when there is none, the others with an admin's. */
@RestController
final class KeysApi {
    private final ApiKeys keys;
    private final SetupSecret secret;
    private final Known known;

    KeysApi(ApiKeys keys, SetupSecret secret, Known known) {
        this.known = known;
        this.keys = keys;
        this.secret = secret;
    }

    record Setup(@Nullable String secret, @Nullable String name) {
    }

    record Wanted(@Nullable String name, @Nullable String project, @Nullable List<Scope> scopes) {
    }

    record Made(String key) {
    }

    record Listed(List<ApiKeys.Shown> items) {
    }

    @Open("there is nobody yet; the setup secret is asked for")
    @PostMapping("/api/v1/setup")
    @ResponseStatus(HttpStatus.CREATED)
    synchronized Made setUp(@RequestBody Setup setup) {
        if (setup.secret == null || !Secrets.equal(setup.secret, secret.value()) || !keys.isEmpty()) {
            throw new ApiProblem(HttpStatus.FORBIDDEN, "SETUP", "初始密钥不对，或者已经用过",
                "the setup secret is not right, or was used before", "secret");
        }
        return new Made(keys.make(named(setup.name), null, EnumSet.of(Scope.ADMIN)));
    }

    @Needs(Permission.SYSTEM_ADMIN)
    @PostMapping("/api/v1/keys")
    @ResponseStatus(HttpStatus.CREATED)
    Made make(@RequestBody Wanted wanted) {
        if (wanted.scopes == null || wanted.scopes.isEmpty()) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", "需要至少一种权限", "at least one scope is needed", "scopes");
        }
        known.mustBeProject(wanted.project);
        return new Made(keys.make(named(wanted.name), wanted.project, Set.copyOf(wanted.scopes)));
    }

    /** The keys there are; none of them can be used by it. */
    @Needs(Permission.SYSTEM_ADMIN)
    @GetMapping("/api/v1/keys")
    Listed keys() {
        return new Listed(keys.all());
    }

    /** A key that leaked, or that nobody needs any more. */
    @Needs(Permission.SYSTEM_ADMIN)
    @DeleteMapping("/api/v1/keys/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeKey(@PathVariable String key) {
        if (!keys.revoke(key)) {
            throw new ApiProblem(HttpStatus.NOT_FOUND, "UNKNOWN", "没有这个密钥", "there is no such key", null);
        }
    }

    private static String named(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "FIELD", "需要名称", "a name is needed", "name");
        }
        return name.strip();
    }
}
