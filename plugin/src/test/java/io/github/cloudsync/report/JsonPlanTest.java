package io.github.cloudsync.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cloudsync.model.change.Change;
import io.github.cloudsync.model.change.Step;
import io.github.cloudsync.model.outcome.Plan;
import io.github.cloudsync.model.outcome.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonPlanTest {
    private static String text(Report report) {
        return JsonPlan.text(report, Samples.planOf(report), List.of(Samples.TLS12, Samples.CLIENT));
    }

    @Test
    void writesTheWholePlan() throws Exception {
        Golden.assertSame("mixture-plan.json", text(Samples.mixture()));
    }

    @Test
    void writesAnEmptyPlan() throws Exception {
        Golden.assertSame(
                "empty-plan.json", JsonPlan.text(Samples.green(), Samples.planOf(Samples.green()), List.of()));
    }

    @Test
    void writesTheFieldsThatAreDocumentedAndNoOthers() throws Exception {
        assertThat(Fields.written(text(Samples.mixture().recordedAt(Instant.EPOCH))))
                .isEqualTo(Fields.documented("plan-json.md"))
                .isEqualTo(Fields.allowed("plan.schema.json"));
    }

    @Test
    void fitsItsSchema() throws Exception {
        for (Report report : new Report[] {Samples.green(), Samples.mixture(), Samples.hostile()}) {
            assertThat(Fields.objections("plan.schema.json", text(report))).isEmpty();
        }
        List<Step> removals = new ArrayList<>();
        for (Change change : List.of(Samples.ENABLE, Samples.STRONG_CRYPTO)) {
            removals.add(new Step("x", change.inverse()));
        }
        String removing = JsonPlan.text(Samples.green(), new Plan(removals, List.of(), List.of()), List.of());
        assertThat(removing).contains("\"after\": null");
        assertThat(Fields.objections("plan.schema.json", removing)).isEmpty();
    }
}
