ALTER SEQUENCE "Ticket numbers" RENAME TO numbers;
