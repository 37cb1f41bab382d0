-- locks NONE
DO $todo$ BEGIN
    RAISE EXCEPTION USING MESSAGE =
        'TODO: say how old users get an age';
END $todo$;
