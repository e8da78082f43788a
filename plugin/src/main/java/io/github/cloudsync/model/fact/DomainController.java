package io.github.cloudsync.model.fact;

import java.util.OptionalLong;

/**
 * A domain controller as the directory describes it.
 *
 * @param operatingSystem the product's name; empty where the directory does not say
 * @param build the build number of its Windows, such as 20348
 * @param functionality the highest functional level it supports, such as 7 for Windows Server 2016
 * @param readOnly whether it is a read-only domain controller
 */
public record DomainController(
        String name, String operatingSystem, OptionalLong build, OptionalLong functionality, boolean readOnly) {}
