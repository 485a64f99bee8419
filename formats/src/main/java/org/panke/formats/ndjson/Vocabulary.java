package org.panke.formats.ndjson;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.panke.attribution.AgentId;
import org.panke.attribution.CaptureOrder;
import org.panke.attribution.ChannelId;
import org.panke.attribution.ConsentPurpose;
import org.panke.attribution.Decision;
import org.panke.attribution.Declaration;
import org.panke.attribution.FaceAct;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Role;
import org.panke.attribution.StaffId;
import org.panke.attribution.Verification;
import org.panke.formats.phones.Surnames;

/** The words of one file that come again and again. Not safe for several threads. */
final class Vocabulary {
    private static final String CHANNEL = "CHANNEL:";
    /** Stands for a surname that is none. */
    static final String NOBODY = "";

    /** Bits of a dictionary with room for few words, and for many. */
    static final int FEW = 7;
    static final int MANY = 13;

    final Dictionary<Kind> kinds = new Dictionary<>(FEW, Kind::named);
    final Dictionary<ProjectId> projects;
    final Dictionary<ChannelId> channels;
    final Dictionary<AgentId> agents;
    final Dictionary<StaffId> staff;
    /** In the form in which equal surnames are equal; {@link #NOBODY} where the words name nobody. */
    final Dictionary<String> surnames;
    /** Those who write events down: any text. */
    final Dictionary<String> names;
    final Dictionary<Declaration> declarations;
    final Dictionary<Decision> decisions = new Dictionary<>(FEW, Vocabulary::decision);
    final Dictionary<CaptureOrder> captureOrders =
        new Dictionary<>(FEW, word -> constant(word, CaptureOrder.values()));
    final Dictionary<FaceAct> faceActs = new Dictionary<>(FEW, word -> constant(word, FaceAct.values()));
    final Dictionary<Verification> verifications = new Dictionary<>(FEW, Vocabulary::verification);
    final Dictionary<ConsentPurpose> consents = new Dictionary<>(FEW, word -> constant(word, ConsentPurpose.values()));
    final Dictionary<ConsentPurpose.Answer> answers =
        new Dictionary<>(FEW, word -> constant(word, ConsentPurpose.Answer.values()));
    final Dictionary<String> languages =
        new Dictionary<>(FEW, word -> word.equals("zh") || word.equals("en") ? word : null);
    final Dictionary<Role> roles = new Dictionary<>(FEW, Vocabulary::role);

    /** @param room {@link #FEW} for a line or two, {@link #MANY} for a file */
    Vocabulary(int room) {
        projects = new Dictionary<>(room, word -> word.isBlank() ? null : new ProjectId(word));
        channels = new Dictionary<>(room, word -> word.isBlank() ? null : new ChannelId(word));
        agents = new Dictionary<>(room, word -> word.isBlank() ? null : new AgentId(word));
        staff = new Dictionary<>(room, word -> word.isBlank() ? null : new StaffId(word));
        surnames = new Dictionary<>(room, word -> Objects.requireNonNullElse(Surnames.of(word), NOBODY));
        names = new Dictionary<>(room, word -> word);
        declarations = new Dictionary<>(room, Vocabulary::declaration);
    }

    private static <E extends Enum<E>> @Nullable E constant(String word, E[] all) {
        return Arrays.stream(all).filter(each -> each.name().equals(word)).findFirst().orElse(null);
    }

    private static @Nullable Declaration declaration(String word) {
        return switch (word) {
            case "SELF" -> Declaration.SELF;
            case "NONE" -> Declaration.NONE;
            default -> {
                ChannelId channel = channel(word);
                yield channel == null ? null : new Declaration.By(channel);
            }
        };
    }

    private static @Nullable Decision decision(String word) {
        return switch (word) {
            case "NATURAL" -> Decision.NATURAL;
            case "SPLIT" -> Decision.SPLIT;
            default -> {
                ChannelId channel = channel(word);
                yield channel == null ? null : new Decision.ForChannel(channel);
            }
        };
    }

    private static @Nullable ChannelId channel(String word) {
        String id = word.startsWith(CHANNEL) ? word.substring(CHANNEL.length()) : "";
        return id.isBlank() ? null : new ChannelId(id);
    }

    private static @Nullable Verification verification(String word) {
        for (Verification verification : Verification.values()) {
            if (verification.name().equals(word)) {
                return verification;
            }
        }
        return null;
    }

    private static @Nullable Role role(String word) {
        for (int i = 0; i < word.length(); i++) {
            if ((word.charAt(i) < 'A' || word.charAt(i) > 'Z') && word.charAt(i) != '_') {
                return null;
            }
        }
        return word.isEmpty() ? null : word.equals(Role.VISITOR.name()) ? Role.VISITOR : new Role(word);
    }
}
