import { describe, expect, test } from 'vitest';
import { cleanName, type NameSource } from '#shared/domain/recognition/clean-name.ts';

function keyOf(text: string, source: NameSource = 'name'): string | undefined {
  return cleanName(text, source)?.words.join(' ');
}

describe('a name without what registers, tills and banks write around it', () => {
  test.each([
    ['TELEKOM DEUTSCHLAND GMBH', 'telekom'],
    ['Vodafone Kabel DeutschlandGmbH', 'vodafone kabel'],
    ['HUK-COBURG-Allgemeine Versicherung AG', 'huk coburg allgemeine versicherung'],
    ['Enel Energia S.p.A.', 'enel energia'],
    ['PayPal Europe S.a.r.l. et Cie S.C.A', 'paypal europe sarl et'],
    ['Iberdrola Clientes S.A.U.', 'iberdrola clientes'],
    ['Vattenfall Sales Nederland N.V.', 'vattenfall sales'],
    ['Stichting Woonhuis', 'woonhuis'],
    ['WIEN ENERGIE VERTRIEB GMBH & CO KG', 'wien energie vertrieb'],
    ['E.ON Energie Deutschland GmbH', 'eon energie'],
    ['EIRCOM LIMITED T/A EIR', 'eircom'],
    ['1&1 Telecom GmbH', '1&1 telecom'],
    ['O2', 'o2'],
    ['A2A Energia SpA', 'a2a energia'],
  ])('%s is %s', (text, name) => {
    expect(keyOf(text)).toBe(name);
  });

  test.each([
    ['REWE SAGT DANKE. 41336770//Köln/DE', 'rewe'],
    ['REWE 4711 Bad Nauheim', 'rewe'],
    ['LIDL KÖLN DE', 'lidl'],
    ['NETFLIX.COM 14087249160, NL', 'netflix'],
    ['CLOUDFLARE 650-3198939, US 9.95 USD, 1 USD = 0.88241 EUR', 'cloudflare'],
    ['APPLE.COM/BILL', 'apple'],
    ['AMZN Mktp DE', 'amzn'],
    ['Spotify P1A2B3C4D5', 'spotify'],
    ['www.asos.com', 'asos'],
    ['Buchladen Fil. 12', 'buchladen'],
  ])('of a payment by card, %s is %s', (text, name) => {
    expect(keyOf(text, 'till')).toBe(name);
  });

  test.each([
    ['SEPA-BASISLASTSCHRIFT Stadtwerke Ulm GmbH M-123456 Abschlag 03/2026', 'stadtwerke ulm'],
    ['PRLV SEPA EDF CLIENTS PARTICULIERS NUM 00312 REF 8812', 'edf clients particuliers'],
    ['DIRECT DEBIT Electric Ireland 7VLA569645234 Invoice', 'electric'],
    ['CARTE 29/08 Librairie Ulona CARTE 4463', 'librairie ulona'],
    ['ADDEBITO SDD ENEL ENERGIA SPA Fattura 12', 'enel energia'],
    ['RECIBO MAPFRE M-33472831', 'mapfre'],
    ['BEA, Betaalpas Boekhandel Coramont 03.02.2024 21:30', 'boekhandel coramont'],
  ])('in one text for everything, %s is %s', (text, name) => {
    expect(keyOf(text, 'purpose')).toBe(name);
  });

  test('a town is taken off only where a name is left', () => {
    expect(keyOf('Stadtwerke Köln', 'till')).toBe('stadtwerke koln');
    expect(keyOf('Wohnbau Ulm GmbH')).toBe('wohnbau ulm');
  });

  test('a web address is remembered', () => {
    expect(cleanName('NETFLIX.COM', 'till')?.domain).toBe('netflix.com');
  });

  test('where nothing of a name is left there is none', () => {
    expect(cleanName('  ', 'name')).toBeNull();
  });
});
