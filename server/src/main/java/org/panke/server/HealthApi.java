package org.panke.server;

import org.panke.server.access.Open;
import org.panke.server.platform.ApiProblem;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether it answers: for whoever starts it, watches it, or puts it behind others. */
@RestController
final class HealthApi {
    private final JdbcClient reader;

    HealthApi(JdbcClient reader) {
        this.reader = reader;
    }

    record Health(String status) {
    }

    @Open("it says nothing of anybody")
    @GetMapping("/health")
    Health health() {
        try {
            reader.sql("SELECT COUNT(*) FROM key_check").query(Long.class).single();
            return new Health("UP");
        } catch (DataAccessException e) {
            throw new ApiProblem(HttpStatus.SERVICE_UNAVAILABLE, "STORE", "数据库无法读取", "the database cannot be read",
                null);
        }
    }
}
