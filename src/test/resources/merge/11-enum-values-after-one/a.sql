-- no-transaction
ALTER TYPE mood ADD VALUE 'fair' AFTER 'bad';
