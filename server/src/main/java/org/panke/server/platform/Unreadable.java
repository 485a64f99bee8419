package org.panke.server.platform;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Requests that do not get as far as an operation: says where, and what was expected, and never what was sent. */
final class Unreadable {
    private Unreadable() {
    }

    /** What the framework refused, for a caller; null where it is no fault of theirs. */
    static @Nullable ApiProblem of(Exception failure) {
        return switch (failure) {
            case HttpMessageNotReadableException unreadable -> body(unreadable.getCause());
            case MethodArgumentTypeMismatchException mismatch -> asked(mismatch.getName(), mismatch.getRequiredType());
            case InvalidParameterException _,RequestRejectedException _ -> address(HttpStatus.BAD_REQUEST);
            case ErrorResponse response -> address(HttpStatus.valueOf(response.getStatusCode().value()));
            default -> null;
        };
    }

    private static ApiProblem address(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> new ApiProblem(status, "REQUEST", "没有这个地址", "there is no such address", null);
            case METHOD_NOT_ALLOWED ->
                new ApiProblem(status, "REQUEST", "这个地址不接受这种方法", "this address does not take that method", null);
            case UNSUPPORTED_MEDIA_TYPE -> new ApiProblem(status, "REQUEST", "内容应为 application/json",
                "expected a body of application/json", null);
            default -> new ApiProblem(status, "REQUEST", "请求不对", "the request is not right", null);
        };
    }

    private static ApiProblem body(@Nullable Throwable cause) {
        return switch (cause) {
            case MismatchedInputException mismatch -> asked(path(mismatch), mismatch.getTargetType());
            case StreamReadException broken -> refused(null,
                "第 " + broken.getLocation().getLineNr() + " 行第 " + broken.getLocation().getColumnNr() + " 列起不是 JSON",
                "no JSON from line " + broken.getLocation().getLineNr() + ", column "
                    + broken.getLocation().getColumnNr() + " on");
            case null, default -> refused(null, "应为一个 JSON 对象", "expected a JSON object");
        };
    }

    private static @Nullable String path(JacksonException mismatch) {
        String path = mismatch.getPath().stream()
            .map(each -> each.getPropertyName() == null ? "[" + each.getIndex() + "]" : "." + each.getPropertyName())
            .collect(Collectors.joining());
        return path.isEmpty() ? null : path.startsWith(".") ? path.substring(1) : path;
    }

    private static ApiProblem asked(@Nullable String field, @Nullable Class<?> type) {
        Object[] constants = type == null ? null : type.getEnumConstants();
        if (constants != null) {
            String names = Arrays.stream(constants).map(Object::toString).collect(Collectors.joining(", "));
            return refused(field, "应为其中之一：" + names, "expected one of " + names);
        }
        if (type == Long.class || type == Integer.class || type == long.class || type == int.class) {
            return refused(field, "应为整数", "expected a whole number");
        }
        if (type == Boolean.class || type == boolean.class) {
            return refused(field, "应为 true 或 false", "expected true or false");
        }
        if (type == String.class) {
            return refused(field, "应为文字", "expected a text");
        }
        if (type != null && Iterable.class.isAssignableFrom(type)) {
            return refused(field, "应为列表", "expected a list");
        }
        return refused(field, "应为一个 JSON 对象", "expected a JSON object");
    }

    private static ApiProblem refused(@Nullable String field, String zh, String en) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, "REQUEST", zh, en, field);
    }
}
