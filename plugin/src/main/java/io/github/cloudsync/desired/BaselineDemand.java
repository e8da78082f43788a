package io.github.cloudsync.desired;

import io.github.cloudsync.model.demand.Citation;
import io.github.cloudsync.model.demand.Level;
import io.github.cloudsync.model.demand.Settings;

/**
 * How a baseline demands one prerequisite.
 *
 * @param citation the sentence it comes from
 */
record BaselineDemand(Level level, Settings settings, Citation citation) {}
