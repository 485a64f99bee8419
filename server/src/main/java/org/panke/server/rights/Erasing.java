package org.panke.server.rights;

import java.util.List;
import java.util.function.BiConsumer;
import org.panke.attribution.EventId;
import org.panke.attribution.Phone;
import org.panke.attribution.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who erases somebody: at once, or as soon as nothing rests on them. */
public interface Erasing {
    /**
     * Erases them.
     *
     * @param by who asks for it: the visitor, or who took it down for them
     * @param beside what is written in the same unit of work, with what must end first
     */
    void erase(ProjectId project, EventId id, Phone phone, String by, BiConsumer<List<Ground>, JdbcClient> beside);
}
