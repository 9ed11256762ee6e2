// Dates as people say them, in anybody's zone.
import { language } from './words.js';

const locale = () => (language() === 'sv' ? 'sv-SE' : 'en-GB');

function parts(instant, zone) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric',
    hour: 'numeric', minute: 'numeric', second: 'numeric',
  });
  return Object.fromEntries(format.formatToParts(instant).map(part => [part.type, Number(part.value)]));
}

export function clockTime(instant, zone) {
  const { hour, minute } = parts(instant, zone);
  const two = number => String(number).padStart(2, '0');
  return `${two(hour)}${language() === 'sv' ? '.' : ':'}${two(minute)}`;
}

export const longDay = (instant, zone) =>
  new Intl.DateTimeFormat(locale(), { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' })
    .format(instant);

export const weekday = (instant, zone) =>
  new Intl.DateTimeFormat(locale(), { timeZone: zone, weekday: 'long' }).format(instant);

export const city = zone => zone.split('/').at(-1).replaceAll('_', ' ');

export const dayKey = (instant, zone) => {
  const { year, month, day } = parts(instant, zone);
  return `${year}-${month}-${day}`;
};

export function weekNumber(instant, zone) {
  const { year, month, day } = parts(instant, zone);
  const thursday = new Date(Date.UTC(year, month - 1, day));
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.ceil(((thursday - newYear) / 86_400_000 + 1) / 7);
}

/** The next time that clocks in the zone show eight in the morning. */
export function nextMorning(instant, zone) {
  const { year, month, day, hour } = parts(instant, zone);
  const wanted = Date.UTC(year, month - 1, day + (hour < 8 ? 0 : 1), 8);
  let guess = wanted;
  for (let round = 0; round < 2; round++) {
    const shown = parts(new Date(guess), zone);
    guess += wanted - Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute);
  }
  return new Date(guess);
}

export const ofStamp = ts => new Date(Number(ts) * 1000);
