-- Runs each statement of the array in the setting aludel.statements in a subtransaction of its own, and
-- leaves place and message of those that failed, one after the other, in aludel.refusals.
DO $aludel$
DECLARE
    statements text[] := current_setting('aludel.statements')::text[];
    refusals text[] := '{}';
    reason text;
BEGIN
    FOR place IN 1 .. cardinality(statements) LOOP
        BEGIN
            EXECUTE statements[place];
        EXCEPTION WHEN OTHERS THEN
            GET STACKED DIAGNOSTICS reason = MESSAGE_TEXT;
            refusals := refusals || ARRAY[place::text, reason];
        END;
    END LOOP;
    PERFORM set_config('aludel.refusals', refusals::text, true);
END
$aludel$
