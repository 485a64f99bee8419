package org.panke.server.platform;

import java.nio.file.Path;

/** Others than the server's own account may read or write a file of keys: nothing is opened with it. */
public final class ExposedFileException extends RuntimeException {
    ExposedFileException(Path file) {
        super("密钥文件 " + file + " 能被别的账户读写，没有启动；请收回权限：chmod 600 " + file + "。"
            + "Others may read or write the file of keys " + file + "; nothing was opened. Take that back: chmod 600 "
            + file
            + ".");
    }
}
