-- no-transaction
ALTER TYPE mood ADD VALUE 'perfect';
