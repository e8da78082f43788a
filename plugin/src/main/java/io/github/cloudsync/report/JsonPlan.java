package io.github.cloudsync.report;

import com.google.gson.stream.JsonWriter;
import io.github.cloudsync.model.change.Step;
import io.github.cloudsync.model.outcome.Assessment;
import io.github.cloudsync.model.outcome.Plan;
import io.github.cloudsync.model.outcome.Report;
import io.github.cloudsync.model.registry.RegistryKey;
import io.github.cloudsync.model.verdict.Verdict;
import java.io.IOException;
import java.util.List;

/** {@code plan.json}: what {@code remediate} would do, for programs. Its fields are documented in {@code plan-json.md}. */
public final class JsonPlan {
    private JsonPlan() {}

    /**
     * The whole plan.
     *
     * @param report what the plan was made from
     * @param created the keys that are missing and would be created, the outermost first
     */
    public static String text(Report report, Plan plan, List<RegistryKey> created) {
        return JsonDocument.text(JsonDocument.PLAN_VERSION, report, json -> {
            json.name("creates").beginArray();
            for (RegistryKey key : created) {
                json.beginObject();
                json.name("key").value(key.root().shortName() + "\\" + key.path());
                json.name("view").value(JsonDocument.view(key));
                json.endObject();
            }
            json.endArray();
            json.name("changes").beginArray();
            for (Step step : plan.steps()) {
                json.beginObject();
                json.name("prerequisite").value(step.prerequisite());
                JsonDocument.change(json, step.change());
                json.endObject();
            }
            json.endArray();
            left(json, plan);
            notVerified(json, report);
            json.name("notices").beginArray();
            for (String notice : report.notices()) {
                json.value(notice);
            }
            json.endArray();
        });
    }

    private static void notVerified(JsonWriter json, Report report) throws IOException {
        json.name("notVerified").beginArray();
        for (Assessment assessment : report.assessments()) {
            if (assessment.verdict() instanceof Verdict.NotVerified none) {
                json.beginObject();
                json.name("prerequisite").value(assessment.id());
                json.name("level").value(JsonDocument.word(assessment.level()));
                json.name("reason").value(none.reason());
                json.endObject();
            }
        }
        json.endArray();
    }

    private static void left(JsonWriter json, Plan plan) throws IOException {
        json.name("byHand").beginArray();
        for (Plan.Manual manual : plan.byHand()) {
            json.beginObject();
            json.name("prerequisite").value(manual.prerequisite());
            json.name("level").value(JsonDocument.word(manual.level()));
            JsonDocument.observation(json, manual.finding().observation());
            if (manual.finding().advice().isPresent()) {
                json.name("advice").value(manual.finding().advice().get());
            }
            json.endObject();
        }
        json.endArray();
        json.name("unknown").beginArray();
        for (Plan.Open open : plan.unknown()) {
            json.beginObject();
            json.name("prerequisite").value(open.prerequisite());
            json.name("level").value(JsonDocument.word(open.level()));
            json.name("reason").value(open.reason());
            json.endObject();
        }
        json.endArray();
    }
}
