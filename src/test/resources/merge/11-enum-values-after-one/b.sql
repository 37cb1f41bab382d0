-- no-transaction
ALTER TYPE mood ADD VALUE 'middling' AFTER 'bad';
