-- The server, and the namespace that unqualified names mean on this connection.
SELECT current_setting('server_version_num')::integer AS version,
       current_setting('server_version') AS version_text,
       coalesce(current_schema(), 'public') AS namespace,
       has_database_privilege(current_database(), 'TEMPORARY') AS temporary_allowed
