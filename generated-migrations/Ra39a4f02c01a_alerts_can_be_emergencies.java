import static dev.aludel.operation.Types.type;

import dev.aludel.operation.Operations;
import dev.aludel.revision.Migration;
import dev.aludel.revision.Revision;

/**
 * Alerts can be emergencies.
 *
 * Revision a39a4f02c01a revises a11d690d20e0, created 2026-02-26T09:00:00Z.
 * Proved on PostgreSQL 18.6: upgrade reaches the entities, downgrade restores the catalog.
 * Entities read with Hibernate 7.4.6.Final.
 */
@Revision(id = "a39a4f02c01a", down = "a11d690d20e0", message = "alerts can be emergencies")
public final class Ra39a4f02c01a_alerts_can_be_emergencies implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addEnumValue("alertseverity", "EMERGENCY").before("INFO");
    }

    @Override
    public void downgrade(Operations op) {
        op.renameType("alertseverity", "alertseverity__old");
        op.createEnum("alertseverity", "CRITICAL", "INFO", "WARNING");

        op.requireNone("alert_rules.severity has values that its type will not have", """
                SELECT id, severity FROM alert_rules
                WHERE severity::text NOT IN ('CRITICAL', 'INFO', 'WARNING') ORDER BY id, severity""");

        op.alterColumn("alert_rules", "severity")
                .dropDefault()
                .type(type("alertseverity"))
                .using("severity::text::alertseverity")
                .defaultTo("'WARNING'::alertseverity");

        op.requireNone("alerts.severity has values that its type will not have", """
                SELECT id, severity FROM alerts
                WHERE severity::text NOT IN ('CRITICAL', 'INFO', 'WARNING') ORDER BY id, severity""");

        op.alterColumn("alerts", "severity").type(type("alertseverity")).using("severity::text::alertseverity");

        op.dropType("alertseverity__old");
    }
}
