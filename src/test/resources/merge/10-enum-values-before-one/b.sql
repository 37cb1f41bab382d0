-- no-transaction
ALTER TYPE mood ADD VALUE 'middling' BEFORE 'good';
