package org.panke.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something odd. It opens a case and may hold a settlement; it decides nothing.
 *
 * @param events what shows it, in order
 * @param value what was measured, in the unit of {@code threshold}: minutes, hours, a count, a share or a multiple
 */
public record Signal(ProjectId project, SignalKind kind, Level level, Subject subject, List<EventId> events,
        double value, double threshold) implements Finding {
    /** How much attention it asks for. */
    public enum Level {
        LOW, MEDIUM, HIGH
    }

    /** Whom it is about; what does not apply is null. Never a visitor. */
    public record Subject(@Nullable ChannelId channel, @Nullable AgentId agent, @Nullable StaffId staff,
            @Nullable ContractId contract) {
        public static Subject none() {
            return new Subject(null, null, null, null);
        }

        public static Subject agent(@Nullable ChannelId channel, @Nullable AgentId agent) {
            return new Subject(channel, agent, null, null);
        }

        public static Subject contract(ContractId contract, @Nullable ChannelId channel, @Nullable AgentId agent) {
            return new Subject(channel, agent, null, contract);
        }

        public static Subject staff(StaffId staff, @Nullable ChannelId channel, @Nullable AgentId agent) {
            return new Subject(channel, agent, staff, null);
        }
    }
}
