package io.github.cloudsync.wine;

import io.github.cloudsync.source.windows.WindowsHost;

/** A program for Windows: prints the start type of a service as the service control manager has it in force. */
final class StartType {
    private StartType() {}

    public static void main(String... arguments) throws Exception {
        try (WindowsHost host = WindowsHost.open()) {
            System.out.println(host.serviceStart(arguments[0]).describe());
        }
    }
}
