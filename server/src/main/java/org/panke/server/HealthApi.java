package org.panke.server;

import org.panke.server.access.Open;
import org.panke.server.platform.ApiProblem;
import org.panke.server.platform.Writer;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether it answers: for whoever starts it, watches it, or puts it behind others. */
@RestController
final class HealthApi {
    private final JdbcClient reader;
    private final Writer writer;

    HealthApi(JdbcClient reader, Writer writer) {
        this.writer = writer;
        this.reader = reader;
    }

    record Health(String status) {
    }

    @Open("it says nothing of anybody")
    @GetMapping("/health")
    Health health() {
        try {
            reader.sql("SELECT COUNT(*) FROM key_check").query(Long.class).single();
            if (writer.failed()) {
                throw new ApiProblem(HttpStatus.SERVICE_UNAVAILABLE, "NOT_WRITTEN", "数据库无法写入（磁盘可能已满）",
                    "the database cannot be written; the disk may be full", null);
            }
            return new Health("UP");
        } catch (DataAccessException e) {
            throw new ApiProblem(HttpStatus.SERVICE_UNAVAILABLE, "STORE", "数据库无法读取", "the database cannot be read",
                null);
        }
    }
}
