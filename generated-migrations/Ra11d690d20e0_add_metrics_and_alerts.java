import static dev.aludel.operation.Keys.column;
import static dev.aludel.operation.Types.bigint;
import static dev.aludel.operation.Types.bool;
import static dev.aludel.operation.Types.doublePrecision;
import static dev.aludel.operation.Types.integer;
import static dev.aludel.operation.Types.jsonb;
import static dev.aludel.operation.Types.timestamptz;
import static dev.aludel.operation.Types.type;
import static dev.aludel.operation.Types.varchar;
import static dev.aludel.schema.ReferentialAction.CASCADE;
import static dev.aludel.schema.ReferentialAction.SET_NULL;

import dev.aludel.operation.Operations;
import dev.aludel.revision.Migration;
import dev.aludel.revision.Revision;

/**
 * Add metrics and alerts.
 *
 * Revision a11d690d20e0 revises a61455759715, created 2026-02-21T09:00:00Z.
 * Proved on PostgreSQL 18.6: upgrade reaches the entities, downgrade restores the catalog.
 * Entities read with Hibernate 7.4.6.Final.
 */
@Revision(id = "a11d690d20e0", down = "a61455759715", message = "add metrics and alerts")
public final class Ra11d690d20e0_add_metrics_and_alerts implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createEnum("alertseverity", "CRITICAL", "INFO", "WARNING");

        op.createSequence("system_metrics_seq").incrementBy(500);

        op.createTable(
                "alert_rules",
                t -> t.column("id", bigint().notNull().generatedByDefaultAsIdentity())
                        .column(
                                "cooldown_seconds",
                                integer().notNull().comment("How long the rule stays silent after an alert"))
                        .column("enabled", bool().notNull().defaultTo("true"))
                        .column("threshold", doublePrecision().notNull())
                        .column(
                                "window_seconds",
                                integer().notNull().comment("How long the reading must be out of bounds"))
                        .column("created_at", timestamptz().notNull().defaultTo("now()"))
                        .column("updated_at", timestamptz().notNull().defaultTo("now()"))
                        .column("comparison", varchar(10).notNull())
                        .column("metric_name", varchar(120).notNull())
                        .column("name", varchar(120).notNull())
                        .column("severity", type("alertseverity").notNull().defaultTo("'WARNING'"))
                        .primaryKey("alert_rules_pkey", "id")
                        .unique("alert_rules_name_key", "name")
                        .check("alert_rules_comparison_check", "comparison in ('ABOVE','BELOW')")
                        .check(
                                "alert_rules_window_ck",
                                "window_seconds between 1 and 86400 and cooldown_seconds >= window_seconds")
                        .comment("What is watched; a rule that is switched off keeps its alerts"));

        op.createTable(
                "alerts",
                t -> t.column("id", bigint().notNull().generatedByDefaultAsIdentity())
                        .column("reading", doublePrecision().notNull())
                        .column("acknowledged_by_id", bigint())
                        .column("opened_at", timestamptz().notNull())
                        .column("resolved_at", timestamptz())
                        .column("rule_id", bigint().notNull())
                        .column("severity", type("alertseverity").notNull())
                        .primaryKey("alerts_pkey", "id"));

        op.createTable(
                "counter_metrics",
                t -> t.column("id", bigint().notNull())
                        .column("recorded_at", timestamptz().notNull())
                        .column("total", bigint().notNull())
                        .column("name", varchar(120).notNull())
                        .column("host", varchar(253).notNull())
                        .column("labels", jsonb())
                        .primaryKey("counter_metrics_pkey", "id"));

        op.createTable(
                "gauge_metrics",
                t -> t.column("id", bigint().notNull())
                        .column("reading", doublePrecision().notNull())
                        .column("recorded_at", timestamptz().notNull())
                        .column("unit", varchar(20))
                        .column("name", varchar(120).notNull())
                        .column("host", varchar(253).notNull())
                        .column("labels", jsonb())
                        .primaryKey("gauge_metrics_pkey", "id"));

        op.createTable(
                "histogram_metrics",
                t -> t.column("id", bigint().notNull())
                        .column("recorded_at", timestamptz().notNull())
                        .column("name", varchar(120).notNull())
                        .column("host", varchar(253).notNull())
                        .column("bounds", doublePrecision().array().notNull())
                        .column("counts", bigint().array().notNull())
                        .column("labels", jsonb())
                        .primaryKey("histogram_metrics_pkey", "id")
                        .check("histogram_metrics_buckets_ck", "array_length(bounds, 1) = array_length(counts, 1)"));

        op.createIndex("alerts_open_idx", "alerts", column("severity").desc(), column("opened_at"))
                .where("resolved_at is null");
        op.createIndex(
                "alerts_rule_idx",
                "alerts",
                column("rule_id"),
                column("opened_at").desc());
        op.createIndex(
                "counter_metrics_series_idx",
                "counter_metrics",
                column("name"),
                column("host"),
                column("recorded_at").desc());
        op.createIndex(
                "gauge_metrics_series_idx",
                "gauge_metrics",
                column("name"),
                column("host"),
                column("recorded_at").desc());

        op.addForeignKey("alerts_acknowledged_by_fk", "alerts", "acknowledged_by_id")
                .references("users", "id")
                .onDelete(SET_NULL);
        op.addForeignKey("alerts_rule_fk", "alerts", "rule_id")
                .references("alert_rules", "id")
                .onDelete(CASCADE);
    }

    @Override
    public void downgrade(Operations op) {
        op.dropConstraint("alerts", "alerts_rule_fk");

        op.dropTable("alert_rules");
        op.dropTable("alerts");
        op.dropTable("counter_metrics");
        op.dropTable("gauge_metrics");
        op.dropTable("histogram_metrics");

        op.dropSequence("system_metrics_seq");

        op.dropType("alertseverity");
    }
}
