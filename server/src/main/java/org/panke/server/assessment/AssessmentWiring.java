package org.panke.server.assessment;

import org.panke.server.evidence.Certificates;
import org.panke.server.ledger.Recorder;
import org.panke.server.notice.Processing;
import org.panke.server.platform.Writer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the classes of this room are made of. */
@Configuration
class AssessmentWiring {
    @Bean
    Drafts assessmentDrafts(Writer writer, JdbcClient reader) {
        return new Drafts(writer, reader);
    }

    @Bean
    Assessments assessments(Recorder recorder, Writer writer, JdbcClient reader, Processing processing,
            Drafts drafts) {
        return new Assessments(recorder, writer, reader, processing, drafts);
    }

    @Bean
    Refusals refusals(Writer writer, JdbcClient reader) {
        return new Refusals(writer, reader);
    }

    @Bean
    Standings standings(Assessments assessments, Processing processing) {
        return new Standings(assessments, processing);
    }

    @Bean
    AssessmentPaper assessmentPaper(Certificates certificates) {
        return new AssessmentPaper(certificates);
    }
}
