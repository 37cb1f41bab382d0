ALTER SEQUENCE numbers RENAME TO "Ticket numbers";
