import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageHeads } from '#main/imports/leads/mail/message-heads.ts';
import { topicOf } from '#main/imports/leads/mail/mail-topics.ts';
import { ofKind, readLeads } from './leads-support.ts';

interface Mail {
  readonly from: string;
  readonly subject?: string;
  readonly date?: string;
  readonly headers?: readonly string[];
  readonly body?: string;
}

const eml = ({
  from,
  subject = 'Hello',
  date = 'Tue, 03 Nov 2026 09:15:00 +0100',
  headers = [],
  body = 'Body',
}: Mail) =>
  [`From: ${from}`, 'To: ana@mail.example', `Subject: ${subject}`, `Date: ${date}`, ...headers, '', body, ''].join(
    '\r\n',
  );
const mbox = (...mails: Mail[]) =>
  mails
    .map((mail) => `From sender@x.example Tue Nov  3 09:15:00 2026\n${eml(mail).replaceAll('\r\n', '\n')}\n`)
    .join('');

describe('a mail or a mailbox', () => {
  test('gives one lead for each domain that writes as a company, with the mails that matter', async () => {
    const read = await readLeads(
      mbox(
        {
          from: 'Nordwall Fitness <noreply@mail.nordwall.example>',
          subject: 'Your contract confirmation',
          date: 'Mon, 02 Mar 2026 10:00:00 +0000',
        },
        { from: 'Nordwall Fitness <service@nordwall.example>', subject: 'Price change from January' },
        {
          from: 'Nordwall Fitness <news@nordwall.example>',
          subject: 'Five new classes',
          headers: ['List-Unsubscribe: <https://x.example/u>'],
        },
        { from: 'Ben <ben@friend.example>', subject: 'Your order' },
        { from: 'Cleo <cleo@gmail.com>', subject: 'Invoice' },
        {
          from: '=?UTF-8?Q?Stadtwerke_M=C3=BCnchen?= <info@stadtwerke.example>',
          subject: '=?UTF-8?B?S8O8bmRpZ3VuZ3NiZXN0w6R0aWd1bmc=?=',
        },
      ),
    );
    expect(read.kind).toBe('mail');
    expect(Object.fromEntries(read.leftOut)).toEqual({ person_mail: 2 });
    expect(ofKind(read, 'mail')).toMatchObject([
      {
        name: 'Nordwall Fitness',
        domain: 'nordwall.example',
        mailCount: 3,
        firstOn: '2026-03-02',
        lastOn: '2026-11-03',
        emails: ['service@nordwall.example', 'news@nordwall.example'],
        notices: [
          { on: '2026-11-03', subject: 'Price change from January', topic: 'price_change' },
          { on: '2026-03-02', subject: 'Your contract confirmation', topic: 'contract' },
        ],
      },
      { name: 'Stadtwerke München', notices: [{ topic: 'cancellation', subject: 'Kündigungsbestätigung' }] },
    ]);
  });

  test('a single mail is read as well, and nothing of its body', async () => {
    const read = await readLeads(
      eml({ from: 'shop@nordwall.example', subject: 'Order confirmation', body: 'BODYMARKER' }),
    );
    expect(read.leads).toMatchObject([{ domain: 'nordwall.example', notices: [{ topic: 'order' }] }]);
    expect(JSON.stringify(read.leads)).not.toContain('BODYMARKER');
  });

  test('[leads-7] one-time codes and chat in subjects are not kept', async () => {
    const read = await readLeads(
      mbox(
        { from: 'noreply@nordwall.example', subject: 'Your code is 123456' },
        { from: 'noreply@nordwall.example', subject: 'Reset your password' },
      ),
    );
    expect(read.leads).toMatchObject([{ mailCount: 2, notices: [] }]);
  });

  test('a list people write to is no company', async () => {
    const headers = ['List-Id: <talk.example>', 'List-Post: <mailto:talk@list.example>'];
    const read = await readLeads(eml({ from: 'Ben <ben@work.example>', headers }));
    expect(read.leads).toEqual([]);
  });

  test('a line of prose that begins with From, or a head that is none, splits nothing', async () => {
    const body =
      'Dear Ana,\n\nFrom now on in 2026 it costs more.\n\nFrom here to there\n\n>From quoted Tue Nov 3 2026\nx';
    const read = await readLeads(
      mbox({ from: 'service@nordwall.example', body }, { from: 'broken' }, { from: 'info@stadtwerke.example' }),
    );
    expect(read.leads.map(({ domain }) => domain)).toEqual(['nordwall.example', 'stadtwerke.example']);
    expect(read.problems).toMatchObject([{ line: 2 }]);
  });

  test('however a mailbox is cut into pieces, the heads are the same', async () => {
    const text = Buffer.from(
      mbox(
        { from: 'a@x.example', body: 'z'.repeat(300_000) },
        { from: 'b@x.example', headers: [`X-Long: ${'y'.repeat(150_000)}`] },
        { from: 'c@x.example', body: 'one\n\nFrom the start of 2026\n\ntwo' },
      ),
    );
    const headsOf = async (pieces: Uint8Array[]) => {
      const heads: string[] = [];
      for await (const { head } of messageHeads(pieces)) heads.push(Buffer.from(head).toString('latin1').slice(0, 40));
      return heads;
    };
    const whole = await headsOf([text]);
    expect(whole).toHaveLength(3);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 8 }), async (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), text.length];
        expect(await headsOf(at.slice(1).map((end, place) => text.subarray(at[place], end)))).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  test('any bytes after a head give a value', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const text = Buffer.concat([Buffer.from(mbox({ from: 'info@stadtwerke.example' })), bytes]);
        expect((await readLeads(text)).leads.map(({ domain }) => domain)).toContain('stadtwerke.example');
      }),
      { numRuns: 100 },
    );
  });
});

describe('what a subject says', () => {
  test.each([
    [
      'order',
      'Order confirmation #123 | Ihre Bestellung bei Nordwall | Confirmation de votre commande n° 5 | Confirmación de tu pedido | Conferma del tuo ordine | Bevestiging van je bestelling | Your Amazon.de order of two things',
    ],
    [
      'contract',
      'Your contract confirmation | Vertragsbestätigung Nr. 5 | Votre contrat est signé | Tu contrato de luz | Il tuo contratto | Je contract met ons',
    ],
    [
      'price_change',
      'Price increase from 1 January | Preisanpassung zum 1. Januar | Augmentation de votre abonnement | Cambio de tarifas | Variazione dei prezzi | Prijswijziging per 1 januari | Important changes to our prices: new prices',
    ],
    [
      'subscription',
      'Your subscription has renewed | Dein Abo wurde verlängert | Renouvellement de votre abonnement | Tu suscripción | Il tuo abbonamento | Je abonnement wordt verlengd',
    ],
    [
      'cancellation',
      'Cancellation confirmed: cancellation of your plan | Kündigungsbestätigung | Confirmation de votre résiliation | Confirmación de baja | Conferma di disdetta | Bevestiging van je opzegging | Your subscription has been cancelled',
    ],
    [
      'invoice',
      'Your invoice for October | Ihre Rechnung 4711 | Votre facture est disponible | Tu factura de octubre | La tua fattura | Je factuur van oktober',
    ],
    [
      'trial',
      'Your free trial ends soon | Ihre Testphase endet | Votre essai gratuit | Tu prueba gratuita | La tua prova gratuita | Je proefperiode loopt af',
    ],
    [
      'welcome',
      'Welcome to Nordwall | Willkommen bei Nordwall | Bienvenue chez Nordwall | Bienvenido a Nordwall | Benvenuta in Nordwall | Welkom bij Nordwall',
    ],
    ['other', 'Five new classes | Schöne Grüße | Lunch? | Your code is 123456 | Weekend | Reset your password'],
  ])('%s', (topic, subjects) => {
    for (const subject of subjects.split(' | ')) expect([subject, topicOf(subject)]).toEqual([subject, topic]);
  });
});
