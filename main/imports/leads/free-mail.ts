/** Where anybody gets a mailbox: an address there says nothing of an organisation. Registrable domains. */
const freeMail = new Set(
  `
  gmail.com googlemail.com
  outlook.com outlook.de outlook.fr outlook.es outlook.it hotmail.com hotmail.de hotmail.fr hotmail.es hotmail.it
  hotmail.co.uk hotmail.nl live.com live.de live.fr live.it live.nl live.co.uk live.be live.se live.dk msn.com
  passport.com windowslive.com
  yahoo.com yahoo.de yahoo.fr yahoo.es yahoo.it yahoo.co.uk yahoo.ca yahoo.com.br yahoo.com.au yahoo.co.in yahoo.co.jp
  yahoo.in ymail.com rocketmail.com myyahoo.com aol.com aol.de aol.co.uk aim.com verizon.net att.net sbcglobal.net
  bellsouth.net comcast.net cox.net charter.net
  icloud.com me.com mac.com privaterelay.appleid.com
  gmx.de gmx.net gmx.at gmx.ch gmx.com gmx.fr gmx.eu gmx.info gmx.org web.de email.de mail.de mail.com mail.ru inbox.ru
  bk.ru list.ru internet.ru freenet.de freenetmail.de t-online.de magenta.de arcor.de vodafonemail.de kabelmail.de
  online.de onlinehome.de posteo.de posteo.net posteo.at posteo.ch mailbox.org tutanota.com tutanota.de tuta.com tuta.io
  tutamail.com keemail.me proton.me protonmail.com protonmail.ch pm.me startmail.com fastmail.com fastmail.fm hey.com
  disroot.org riseup.net hushmail.com zoho.com zohomail.com zohomail.eu runbox.com
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr aliceadsl.fr numericable.fr club-internet.fr
  libero.it virgilio.it tiscali.it alice.it tim.it tin.it iol.it inwind.it email.it aruba.it pec.it fastwebnet.it
  telefonica.net movistar.es terra.es ono.com ya.com
  ziggo.nl kpnmail.nl planet.nl home.nl hetnet.nl xs4all.nl upcmail.nl casema.nl chello.nl quicknet.nl online.nl zonnet.nl
  telenet.be skynet.be proximus.be scarlet.be voo.be bluewin.ch hispeed.ch sunrise.ch aon.at chello.at a1.net
  btinternet.com btopenworld.com sky.com virginmedia.com ntlworld.com blueyonder.co.uk talktalk.net tiscali.co.uk
  o2.co.uk eircom.net seznam.cz email.cz centrum.cz wp.pl o2.pl onet.pl interia.pl op.pl tlen.pl gazeta.pl poczta.onet.pl
  azet.sk zoznam.sk freemail.hu citromail.hu abv.bg mail.bg ukr.net yandex.com yandex.ru ya.ru rambler.ru telia.com
  tele2.se comhem.se bredband.net online.no broadpark.no jubii.dk mail.dk stofanet.dk luukku.com kolumbus.fi
  sapo.pt uol.com.br bol.com.br terra.com.br ig.com.br qq.com 163.com 126.com sina.com naver.com daum.net hanmail.net
  rediffmail.com bigpond.com optusnet.com.au shaw.ca rogers.com sympatico.ca duck.com mozmail.com relay.firefox.com
  simplelogin.com anonaddy.com addy.io anonaddy.me mailinator.com
  `
    .trim()
    .split(/\s+/),
);

/** Whether anybody gets a mailbox at a registrable domain. */
export function isFreeMail(domain: string): boolean {
  return freeMail.has(domain);
}
