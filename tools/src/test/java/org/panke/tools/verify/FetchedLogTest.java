package org.panke.tools.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panke.evidence.Bundle;
import org.panke.evidence.Checkpoint;
import org.panke.evidence.Commitment;
import org.panke.evidence.HashList;
import org.panke.evidence.Leaf;
import org.panke.evidence.Note;
import org.panke.evidence.NoteKey;
import org.panke.evidence.NoteSigner;
import org.panke.evidence.Salt;
import org.panke.evidence.Tile;
import org.panke.evidence.Tree;
import org.panke.tools.Panke;
import org.panke.tools.Surroundings;

/** A log that somebody elsewhere follows by its address: again and again, each time only what is new. */
class FetchedLogTest {
    private static final String ORIGIN = "example.org/P1/1";

    @TempDir
    private Path folder;

    private final SecureRandom random = new SecureRandom();
    private final NoteSigner office = NoteSigner.random("example.org/P1", NoteKey.Kind.NOTE, random);
    private final Map<String, byte[]> served = Collections.synchronizedMap(new TreeMap<>());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Leaf> leaves = new ArrayList<>(List.of(new Leaf.Beginning(ORIGIN)));
    private HttpServer server;

    private record Ran(int status, String out) {
    }

    @BeforeEach
    void aServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/log/P1/", this::answer);
        server.start();
        served.put("keys", (office.key() + "\n").getBytes(UTF_8));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = String.valueOf(exchange.getRequestURI().getPath()).substring("/log/P1/".length());
            asked.add(path);
            byte[] content = served.get(path);
            exchange.sendResponseHeaders(content == null ? 404 : 200, content == null ? -1 : content.length);
            if (content != null) {
                exchange.getResponseBody().write(content);
            }
        }
    }

    private static HashList grown(List<Leaf> leaves) {
        HashList hashes = new HashList();
        leaves.forEach(leaf -> Tree.grow(hashes, leaf));
        return hashes;
    }

    /** Whatever it served before, it serves these now. */
    private void serves(int size) {
        while (leaves.size() < size) {
            leaves.add(new Leaf.Recorded(Commitment.to(Salt.random(random), new byte[]{1}), null));
        }
        serves(1, leaves.subList(0, size));
    }

    private void serves(int number, List<Leaf> of) {
        HashList hashes = grown(of);
        served.keySet().removeIf(path -> path.startsWith(number + "/"));
        for (Tile tile : Tile.between(0, of.size())) {
            served.put(number + "/" + tile.path(), tile.level() == Tile.ENTRIES
                ? Bundle.of(of.subList((int) tile.from(), (int) tile.from() + tile.width()))
                : tile.of(hashes));
        }
        served.put(number + "/checkpoint", signed(number, hashes).toString().getBytes(UTF_8));
    }

    private Note signed(int number, HashList hashes) {
        return Checkpoint.of("example.org/P1/" + number, new Tree(hashes, hashes.size())).signed(office);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/log/P1/1/";
    }

    private Ran look(String... more) {
        asked.clear();
        return verify(Stream.concat(Stream.of("--log", address(), "--state", folder.resolve("copy").toString()),
            Stream.of(more)).toArray(String[]::new));
    }

    private Ran looked() {
        return look("--key", office.key().toString());
    }

    private static Ran verify(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Panke.run(new Surroundings(new ByteArrayInputStream(new byte[0]), out,
            new PrintStream(out, true, UTF_8), Map.of("LANG", "en"), () -> 0L),
            Stream.concat(Stream.of("verify"), Stream.of(arguments)).toArray(String[]::new));
        return new Ran(status, out.toString(UTF_8));
    }

    /** The copy is a log by itself, of so many leaves. */
    private void copyHolds(int size) {
        Ran ran = verify("--log", folder.resolve("copy/1").toString(), "--key", office.key().toString());
        assertThat(ran.status()).as(ran.out()).isZero();
        assertThat(ran.out()).contains(size + " leaves");
    }

    @Test
    void eachLookFetchesOnlyWhatIsNewAndTheCopyIsWhole() {
        serves(300);
        Ran first = looked();
        assertThat(first.status()).as(first.out()).isZero();
        assertThat(first.out()).contains(": holds").contains("300 leaves").contains("Fetched: 6 files");
        copyHolds(300);
        serves(600);
        Ran second = looked();
        assertThat(second.status()).as(second.out()).isZero();
        assertThat(second.out()).contains("300 of them read just now").contains("begins with the 300 leaves");
        assertThat(asked).contains("1/checkpoint", "1/tile/entries/001", "1/tile/entries/002.p/88")
            .doesNotContain("1/tile/entries/000", "1/tile/0/000");
        copyHolds(600);
        assertThat(folder.resolve("copy/1/tile/entries/001.p/44")).doesNotExist();
        looked();
        assertThat(asked).containsExactly("1/checkpoint");
        Ran full = look("--full", "--key", office.key().toString());
        assertThat(full.status()).as(full.out()).isZero();
        assertThat(asked).contains("1/tile/entries/000");
    }

    @Test
    void aLogThatGoesOnAfterALostOneIsFollowedAndTheLostOneIsFetchedToItsEnd() {
        serves(300);
        assertThat(looked().status()).isZero();
        serves(400);
        Commitment why = Commitment.to(Salt.random(random), new byte[]{1});
        serves(2, List.of(new Leaf.Succession("example.org/P1/2", signed(1, grown(leaves)).toString(), why)));
        String[] anew = {"--log", address().replace("/1/", "/2/"), "--state", folder.resolve("copy").toString(),
            "--key", office.key().toString()};
        Ran ran = verify(anew);
        assertThat(ran.status()).as(ran.out()).isZero();
        assertThat(ran.out()).contains("All that --state had of the earlier log is in what this one goes on after");
        copyHolds(400);
        assertThat(verify(anew).out()).contains("begins with the 1 leaves");
        Commitment lie = Commitment.to(Salt.random(random), new byte[]{2});
        serves(2, List.of(new Leaf.Succession("example.org/P1/2", signed(1, grown(leaves)).toString(), lie)));
        assertThat(verify(anew).status()).isNotZero();
    }

    @Test
    void withoutAKeyThoseOfTheServerAreUsedAndItIsSaidThatTheyVouchForNobody() {
        serves(9);
        Ran ran = look();
        assertThat(ran.status()).as(ran.out()).isZero();
        assertThat(ran.out()).contains("WHOSE IT IS, IS NOT PROVEN").contains(office.key().toString());
        assertThat(verify("--log", folder.resolve("copy/1").toString()).status()).isZero();
        served.remove("keys");
        assertThat(look().status()).isEqualTo(2);
    }

    @Test
    void whatWasCutOrWrittenAnewIsFoundAndTheCopyStaysAsItWas() {
        serves(300);
        assertThat(looked().status()).isZero();
        serves(280);
        Ran cut = looked();
        assertThat(cut.status()).as(cut.out()).isOne();
        assertThat(cut.out()).contains("shorter than it was");
        leaves.subList(250, leaves.size()).clear();
        serves(400);
        Ran forked = looked();
        assertThat(forked.status()).as(forked.out()).isOne();
        assertThat(forked.out()).contains("another than it was");
        copyHolds(300);
    }

    @Test
    void halfAFileOrNoneAndAnEditedOneDoNotHoldAndAreFetchedAgainWhenTheyAreRight() {
        serves(300);
        byte[] whole = Objects.requireNonNull(served.get("1/tile/entries/001.p/44"));
        served.put("1/tile/entries/001.p/44", Arrays.copyOf(whole, whole.length / 2));
        assertThat(looked().status()).isOne();
        whole[40] ^= 1;
        served.put("1/tile/entries/001.p/44", whole);
        assertThat(looked().status()).isOne();
        served.remove("1/tile/entries/001.p/44");
        Ran none = looked();
        assertThat(none.status()).isOne();
        assertThat(none.out()).contains("missing");
        assertThat(folder.resolve("copy/1")).doesNotExist();
        serves(300);
        assertThat(looked().status()).isZero();
    }

    @Test
    void anotherHostWithALogOfItsOwnIsNotThisOne() {
        NoteSigner stranger = NoteSigner.random("example.org/P1", NoteKey.Kind.NOTE, random);
        serves(9);
        Ran ran = look("--key", stranger.key().toString());
        assertThat(ran.status()).isOne();
        assertThat(ran.out()).contains("No key that is trusted has signed this");
        assertThat(asked).containsExactly("1/checkpoint");
    }

    @Test
    void whatCannotBeFetchedIsSaidAndNothingIsFetchedFromElsewhere() throws IOException {
        Ran nothing = looked();
        assertThat(nothing.status()).isEqualTo(2);
        assertThat(nothing.out()).contains("There is no checkpoint in it");
        serves(9);
        server.createContext("/log/P1/1/tile/", exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/elsewhere", exchange -> asked.add("elsewhere"));
        Ran sent = looked();
        assertThat(sent.status()).isEqualTo(2);
        assertThat(sent.out()).contains("answered with status 302");
        assertThat(asked).doesNotContain("elsewhere");
        served.put("1/checkpoint", new byte[2 << 20]);
        Ran endless = looked();
        assertThat(endless.status()).isEqualTo(2);
        assertThat(endless.out()).contains("was not got");
        server.stop(0);
        Ran gone = looked();
        assertThat(gone.status()).isEqualTo(2);
        assertThat(gone.out()).contains("was not got");
        assertThat(verify("--log", address()).out()).contains("--state DIR");
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(verify("--log", address(), "--state", file.toString()).status()).isEqualTo(2);
        for (String wrong : List.of("ftp://example.org/log/P1/1", "https://example.org/log/P1",
            "https://me@example.org/log/P1/1/", "https://example.org/log/P1/1/?x", "http://panke_server/log/P1/1/")) {
            Ran ran = verify("--log", wrong, "--state", folder.resolve("other").toString());
            assertThat(ran.status()).as(wrong).isEqualTo(2);
            assertThat(ran.out()).contains("such as https://HOST/log/P1/1/");
        }
    }

    @Test
    void whoeverNeverAnswersIsNotWaitedFor() {
        server.createContext("/silent", exchange -> asked.add("silent"));
        try (Fetch fetch = new Fetch(Duration.ofMillis(300))) {
            URI silent = URI.create(address()).resolve("/silent");
            assertThatThrownBy(() -> fetch.at(silent)).isInstanceOf(NotFetchedException.class)
                .hasMessage("verify.fetch-slow");
            assertThat(fetch.at(URI.create(address()).resolve("nowhere"))).isEqualTo(Optional.empty());
        }
    }

    @Test
    void moreLeavesThanAnybodyShouldBeSentAreNotFetched() {
        HashList some = grown(leaves);
        served.put("1/checkpoint", new Checkpoint(ORIGIN, 900_000_000_000L, new Tree(some, 1).root()).signed(office)
            .toString().getBytes(UTF_8));
        Ran ran = looked();
        assertThat(ran.status()).as(ran.out()).isEqualTo(2);
        assertThat(ran.out()).contains("are not fetched");
    }
}
