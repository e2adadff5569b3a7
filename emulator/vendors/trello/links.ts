import type { TrelloBoard, TrelloCard } from './state';

export const cardLink = ({ shortLink }: Pick<TrelloCard, 'shortLink'>): string =>
  `https://trello.com/c/${shortLink}`;

export const boardLink = ({ shortLink }: Pick<TrelloBoard, 'shortLink'>): string =>
  `https://trello.com/b/${shortLink}`;
