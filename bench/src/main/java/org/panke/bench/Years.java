package org.panke.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.panke.attribution.Event;
import org.panke.attribution.Fact;
import org.panke.attribution.ProjectId;
import org.panke.attribution.Resolver;
import org.panke.attribution.Stamped;

/** Simulated years in memory, one list a project, each in the order of time. */
public record Years<T extends Stamped>(List<List<T>> projects) {
    /** As they were written down, with phones and surnames. */
    public static Years<Event> asWritten(World world) {
        return gathered(world, Function::identity);
    }

    /** As the rules see them: resolved. */
    public static Years<Fact> resolved(World world) {
        return gathered(world, () -> new Resolver(world.rules())::resolve);
    }

    /** Events in all projects. */
    public long size() {
        return projects.stream().mapToLong(List::size).sum();
    }

    private static <T extends Stamped> Years<T> gathered(World world, Supplier<Function<Event, T>> resolvers) {
        Gathering<T> gathering = new Gathering<>(resolvers);
        world.simulation().forEachByProject(gathering);
        gathering.closeProject();
        return new Years<>(gathering.projects);
    }

    private static final class Gathering<T extends Stamped> implements Consumer<Event> {
        private final Supplier<Function<Event, T>> resolvers;
        private final List<List<T>> projects = new ArrayList<>();
        private Function<Event, T> resolver;
        private ProjectId project = new ProjectId("");
        private ArrayList<T> year = new ArrayList<>();

        Gathering(Supplier<Function<Event, T>> resolvers) {
            this.resolvers = resolvers;
            this.resolver = resolvers.get();
        }

        @Override
        public void accept(Event event) {
            if (!event.stamp().project().equals(project)) {
                closeProject();
                project = event.stamp().project();
                resolver = resolvers.get();
            }
            year.add(resolver.apply(event));
        }

        void closeProject() {
            if (!year.isEmpty()) {
                year.trimToSize();
                projects.add(year);
                year = new ArrayList<>();
            }
        }
    }
}
