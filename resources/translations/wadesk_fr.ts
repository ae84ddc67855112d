<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Composer</name>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Your reply</source>
        <translation>Votre réponse</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>encore {count}</translation>
    </message>
    <message>
        <source>{count} too many</source>
        <translation>{count} de trop</translation>
    </message>
</context>
<context>
    <name>ConnectionChip</name>
    <message>
        <source>Connected; fetching what was missed.</source>
        <translation>Connecté&#x202f;; récupération de ce qui a été manqué.</translation>
    </message>
    <message>
        <source>Live, {milliseconds} ms</source>
        <translation>En direct, {milliseconds} ms</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Hors ligne depuis {time}</translation>
    </message>
    <message>
        <source>The Hub cannot be reached. You can go on reading and writing: what you write is kept and sent when it is back.</source>
        <translation>Le Hub est injoignable. Vous pouvez continuer à lire et à écrire&#xa0;: ce que vous écrivez est gardé et envoyé à son retour.</translation>
    </message>
    <message>
        <source>What happens arrives here at once.</source>
        <translation>Tout ce qui se passe arrive ici aussitôt.</translation>
    </message>
</context>
<context>
    <name>Contact</name>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Last answered by</source>
        <translation>Dernière réponse de</translation>
    </message>
    <message>
        <source>Last wrote</source>
        <translation>Dernier message</translation>
    </message>
    <message>
        <source>Marketing messages</source>
        <translation>Messages publicitaires</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>Attend depuis</translation>
    </message>
    <message>
        <source>Wants none</source>
        <translation>N’en veut pas</translation>
    </message>
    <message>
        <source>Wants them</source>
        <translation>En veut bien</translation>
    </message>
    <message>
        <source>WhatsApp ID</source>
        <translation>Identifiant WhatsApp</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Something in this window did not work ({bug}). What you write is kept on this computer: close WaDesk and start it again.</source>
        <translation>Quelque chose dans cette fenêtre n’a pas fonctionné ({bug}). Ce que vous écrivez est gardé sur cet ordinateur&#xa0;: fermez WaDesk et relancez-le.</translation>
    </message>
    <message>
        <source>The part of WaDesk that talks to the Hub has stopped ({bug}). What you write is kept on this computer: close WaDesk and start it again.</source>
        <translation>La partie de WaDesk qui parle au Hub s’est arrêtée ({bug}). Ce que vous écrivez est gardé sur cet ordinateur&#xa0;: fermez WaDesk et relancez-le.</translation>
    </message>
</context>
<context>
    <name>EmptyThread</name>
    <message>
        <source>Choose a conversation</source>
        <translation>Choisissez une conversation</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>24 hours have passed since the customer wrote: only a template can be sent.</source>
        <translation>24 heures ont passé depuis le message du client&#xa0;: seul un modèle peut être envoyé.</translation>
    </message>
    <message>
        <source>A test number only reaches the numbers on its list.</source>
        <translation>Un numéro de test n’atteint que les numéros de sa liste.</translation>
    </message>
    <message>
        <source>It may have been sent: look whether the customer has it before trying again.</source>
        <translation>Il a peut-être été envoyé&#xa0;: voyez si le client l’a reçu avant de réessayer.</translation>
    </message>
    <message>
        <source>It was refused without a reason.</source>
        <translation>Il a été refusé sans motif.</translation>
    </message>
    <message>
        <source>This number cannot be reached on WhatsApp.</source>
        <translation>Ce numéro est injoignable sur WhatsApp.</translation>
    </message>
    <message>
        <source>This person wants no marketing messages.</source>
        <translation>Cette personne ne veut pas de messages publicitaires.</translation>
    </message>
    <message>
        <source>Too many messages to this person at once: try again in a while.</source>
        <translation>Trop de messages d’un coup à cette personne&#xa0;: réessayez dans un moment.</translation>
    </message>
    <message>
        <source>Too much was sent at once: try again in a while.</source>
        <translation>Trop d’envois d’un coup&#xa0;: réessayez dans un moment.</translation>
    </message>
    <message>
        <source>WhatsApp did not accept the file: try another format.</source>
        <translation>WhatsApp n’a pas accepté le fichier&#xa0;: essayez un autre format.</translation>
    </message>
    <message>
        <source>WhatsApp does not know this kind of message.</source>
        <translation>WhatsApp ne connaît pas ce genre de message.</translation>
    </message>
    <message>
        <source>WhatsApp has locked the account: ask an administrator.</source>
        <translation>WhatsApp a verrouillé le compte&#xa0;: adressez-vous à un administrateur.</translation>
    </message>
    <message>
        <source>WhatsApp held it back: this person is part of a test.</source>
        <translation>WhatsApp l’a retenu&#xa0;: cette personne fait partie d’un test.</translation>
    </message>
    <message>
        <source>WhatsApp limits marketing to this person: wait a day at least.</source>
        <translation>WhatsApp limite la publicité envers cette personne&#xa0;: attendez au moins un jour.</translation>
    </message>
    <message>
        <source>WhatsApp says: {words} ({code})</source>
        <translation>WhatsApp indique&#xa0;: {words} ({code})</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>A living example on this computer. No account, and nothing leaves it.</source>
        <translation>Un exemple vivant sur cet ordinateur. Sans compte, et rien n’en sort.</translation>
    </message>
    <message>
        <source>Address of the Hub</source>
        <translation>Adresse du Hub</translation>
    </message>
    <message>
        <source>Answer your customers on WhatsApp together, without ever answering twice.</source>
        <translation>Répondez ensemble à vos clients sur WhatsApp, sans jamais répondre deux fois.</translation>
    </message>
    <message>
        <source>Asking the Hub …</source>
        <translation>Demande au Hub…</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Link this computer</source>
        <translation>Associer cet ordinateur</translation>
    </message>
    <message>
        <source>Linking code</source>
        <translation>Code d’association</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Découvrir</translation>
    </message>
    <message>
        <source>Messages are kept encrypted on this computer. The key is in your system&apos;s keyring.</source>
        <translation>Les messages sont gardés chiffrés sur cet ordinateur. La clé est dans le trousseau de votre système.</translation>
    </message>
    <message>
        <source>Messages are kept encrypted on this computer. The key opens only with your passphrase.</source>
        <translation>Les messages sont gardés chiffrés sur cet ordinateur. La clé ne s’ouvre qu’avec votre phrase secrète.</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Welcome to WaDesk</source>
        <translation>Bienvenue dans WaDesk</translation>
    </message>
    <message>
        <source>Whoever runs the Hub prints a code with “wadesk hub link” and reads it to you.</source>
        <translation>La personne qui gère le Hub obtient un code avec « wadesk hub link » et vous le lit.</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Conflict: a colleague took over</source>
        <translation>Conflit&#xa0;: un collègue a pris la main</translation>
    </message>
    <message>
        <source>Conflict: {who} began first</source>
        <translation>Conflit&#xa0;: {who} a commencé avant</translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation>Brouillon&#xa0;:</translation>
    </message>
    <message>
        <source>Not sent: 24 hours are over</source>
        <translation>Non envoyé&#xa0;: 24 heures passées</translation>
    </message>
    <message>
        <source>Phone app:</source>
        <translation>Appli mobile&#xa0;:</translation>
    </message>
    <message>
        <source>Sent by you</source>
        <translation>Envoyé par vous</translation>
    </message>
    <message>
        <source>This message was deleted</source>
        <translation>Ce message a été supprimé</translation>
    </message>
    <message>
        <source>Waiting for {time}</source>
        <translation>Attend depuis {time}</translation>
    </message>
    <message>
        <source>Waiting to be sent: offline</source>
        <translation>En attente d’envoi&#xa0;: hors ligne</translation>
    </message>
    <message>
        <source>Waiting to be sent: trying again</source>
        <translation>En attente d’envoi&#xa0;: nouvel essai</translation>
    </message>
    <message>
        <source>You:</source>
        <translation>Vous&#xa0;:</translation>
    </message>
    <message>
        <source>{who}:</source>
        <translation>{who}&#xa0;:</translation>
    </message>
</context>
<context>
    <name>InboxPanel</name>
    <message>
        <source>Inbox</source>
        <translation>Boîte de réception</translation>
    </message>
</context>
<context>
    <name>InboxView</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>What you wrote could not be saved: make room on the disk, or copy it elsewhere. Closing once more leaves it behind.</source>
        <translation>Ce que vous avez écrit n’a pas pu être enregistré&#xa0;: faites de la place sur le disque, ou copiez-le ailleurs. Fermer encore une fois l’abandonne.</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>Choisissez une phrase secrète</translation>
    </message>
    <message>
        <source>Enter the passphrase of this profile.</source>
        <translation>Saisissez la phrase secrète de ce profil.</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>La phrase secrète est vide.</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La même phrase secrète, encore une fois</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Les deux ne sont pas identiques.</translation>
    </message>
    <message>
        <source>There is no keyring on this computer. The passphrase you choose opens WaDesk here from now on, and nobody can read the messages without it.</source>
        <translation>Cet ordinateur n’a pas de trousseau. La phrase secrète que vous choisissez ouvrira désormais WaDesk ici, et sans elle personne ne peut lire les messages.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Unlock WaDesk</source>
        <translation>Déverrouiller WaDesk</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation>Utiliser cette phrase secrète</translation>
    </message>
    <message>
        <source>WaDesk</source>
        <translation>WaDesk</translation>
    </message>
    <message>
        <source>WaDesk cannot open just now</source>
        <translation>WaDesk ne peut pas s’ouvrir pour l’instant</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>A colleague is answering this customer right now: wait, or ask them.</source>
        <translation>Un collègue répond à ce client en ce moment&#xa0;: attendez, ou parlez-lui.</translation>
    </message>
    <message>
        <source>A file of this profile is damaged. Nothing was deleted.</source>
        <translation>Un fichier de ce profil est endommagé. Rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>A newer WaDesk wrote this profile: update this one.</source>
        <translation>Ce profil vient d’un WaDesk plus récent&#xa0;: mettez celui-ci à jour.</translation>
    </message>
    <message>
        <source>A setting is not right.</source>
        <translation>Un réglage n’est pas correct.</translation>
    </message>
    <message>
        <source>As many devices are linked as are allowed: unlink one first.</source>
        <translation>Le nombre d’appareils permis est atteint&#xa0;: dissociez-en d’abord un.</translation>
    </message>
    <message>
        <source>Both copies of this profile&apos;s header are damaged or gone: restore one from a backup, or link this device again into a new folder. Nothing was deleted.</source>
        <translation>Les deux copies de l’en-tête de ce profil sont endommagées ou perdues&#xa0;: restaurez-en une depuis une sauvegarde, ou associez à nouveau cet appareil dans un nouveau dossier. Rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>It was given up.</source>
        <translation>La demande a été abandonnée.</translation>
    </message>
    <message>
        <source>Nothing was deleted: link this device again into a new folder with --profile.</source>
        <translation>Rien n’a été supprimé&#xa0;: associez à nouveau cet appareil dans un nouveau dossier avec --profile.</translation>
    </message>
    <message>
        <source>Only words that were refused can be taken back.</source>
        <translation>Seul un texte refusé peut être repris.</translation>
    </message>
    <message>
        <source>Somebody else has taken over this conversation since you began.</source>
        <translation>Quelqu’un d’autre a repris cette conversation depuis que vous avez commencé.</translation>
    </message>
    <message>
        <source>Somebody has answered since you last looked; nothing was sent.</source>
        <translation>Quelqu’un a répondu depuis votre dernier regard&#x202f;; rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The Hub cannot be reached.</source>
        <translation>Le Hub est injoignable.</translation>
    </message>
    <message>
        <source>The Hub did not answer in time.</source>
        <translation>Le Hub n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The Hub does not know what this asks for: update the Hub.</source>
        <translation>Le Hub ne connaît pas cette demande&#xa0;: mettez le Hub à jour.</translation>
    </message>
    <message>
        <source>The Hub does not let this device in: try again, then link it anew.</source>
        <translation>Le Hub refuse l’accès à cet appareil&#xa0;: réessayez, puis associez-le de nouveau.</translation>
    </message>
    <message>
        <source>The Hub ended the connection.</source>
        <translation>Le Hub a mis fin à la connexion.</translation>
    </message>
    <message>
        <source>The Hub has begun another life; the feed will say so.</source>
        <translation>Le Hub a été restauré&#x202f;; la suite arrive avec la connexion.</translation>
    </message>
    <message>
        <source>The Hub has this already; it cannot be taken back.</source>
        <translation>Le Hub l’a déjà&#x202f;; on ne peut plus le reprendre.</translation>
    </message>
    <message>
        <source>The Hub no longer knows this device. What you wrote is kept here; link it again.</source>
        <translation>Le Hub ne connaît plus cet appareil. Ce que vous avez écrit est gardé ici&#x202f;; associez-le de nouveau.</translation>
    </message>
    <message>
        <source>The Hub refused: {reason}.</source>
        <translation>Le Hub a refusé&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>The Hub said goodbye.</source>
        <translation>Le Hub a pris congé.</translation>
    </message>
    <message>
        <source>The Hub said what this WaDesk cannot understand.</source>
        <translation>Le Hub a dit quelque chose que ce WaDesk ne comprend pas.</translation>
    </message>
    <message>
        <source>The Hub&apos;s address must begin with https:// off this machine.</source>
        <translation>Hors de cet ordinateur, l’adresse du Hub doit commencer par https://.</translation>
    </message>
    <message>
        <source>The Hub&apos;s certificate is not trusted by this machine.</source>
        <translation>Cet ordinateur ne fait pas confiance au certificat du Hub.</translation>
    </message>
    <message>
        <source>The connection to the Hub broke off.</source>
        <translation>La connexion au Hub s’est interrompue.</translation>
    </message>
    <message>
        <source>The customer last wrote more than 24 hours ago, so WhatsApp takes only a template now.</source>
        <translation>Le dernier message du client date de plus de 24 heures&#xa0;: WhatsApp n’accepte plus qu’un modèle.</translation>
    </message>
    <message>
        <source>The disk is full: make room and try again. Nothing was lost.</source>
        <translation>Le disque est plein&#xa0;: faites de la place et réessayez. Rien n’a été perdu.</translation>
    </message>
    <message>
        <source>The file is too large for WhatsApp.</source>
        <translation>Le fichier est trop volumineux pour WhatsApp.</translation>
    </message>
    <message>
        <source>The keyring is locked: unlock it and try again.</source>
        <translation>Le trousseau est verrouillé&#xa0;: déverrouillez-le et réessayez.</translation>
    </message>
    <message>
        <source>The text is too long for WhatsApp: 4096 characters are the most.</source>
        <translation>Le texte est trop long pour WhatsApp&#xa0;: 4096 caractères au plus.</translation>
    </message>
    <message>
        <source>The words with the file are too long: 1024 characters are the most.</source>
        <translation>Le texte joint au fichier est trop long&#xa0;: 1024 caractères au plus.</translation>
    </message>
    <message>
        <source>There is already a profile here: choose another folder.</source>
        <translation>Il y a déjà un profil ici&#xa0;: choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>There is no key for this profile: give its passphrase.</source>
        <translation>Il n’y a pas de clé pour ce profil&#xa0;: donnez sa phrase secrète.</translation>
    </message>
    <message>
        <source>There is no profile here yet: link this device first.</source>
        <translation>Il n’y a pas encore de profil ici&#xa0;: associez d’abord cet appareil.</translation>
    </message>
    <message>
        <source>There is no such conversation here any more.</source>
        <translation>Cette conversation n’est plus ici.</translation>
    </message>
    <message>
        <source>There is no {name} on this machine at the moment.</source>
        <translation>{name} n’est pas disponible sur cet ordinateur pour l’instant.</translation>
    </message>
    <message>
        <source>There is nothing to send: the text is empty.</source>
        <translation>Il n’y a rien à envoyer&#xa0;: le texte est vide.</translation>
    </message>
    <message>
        <source>This WaDesk is too old for the Hub: update it.</source>
        <translation>Ce WaDesk est trop ancien pour le Hub&#xa0;: mettez-le à jour.</translation>
    </message>
    <message>
        <source>This code is no longer valid: ask for a new one.</source>
        <translation>Ce code n’est plus valable&#xa0;: demandez-en un nouveau.</translation>
    </message>
    <message>
        <source>This code is not known to the Hub: look again, or ask for a new one.</source>
        <translation>Le Hub ne connaît pas ce code&#xa0;: vérifiez-le, ou demandez-en un nouveau.</translation>
    </message>
    <message>
        <source>This file is no longer kept here.</source>
        <translation>Ce fichier n’est plus gardé ici.</translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>Ce fichier n’existe plus.</translation>
    </message>
    <message>
        <source>This is on its way already; it needs no second try.</source>
        <translation>C’est déjà en route&#x202f;; un second essai est inutile.</translation>
    </message>
    <message>
        <source>This passphrase does not open the profile. Nothing was changed.</source>
        <translation>Cette phrase secrète n’ouvre pas le profil. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This passphrase does not open the profile. Nothing was changed: try again.</source>
        <translation>Cette phrase secrète n’ouvre pas le profil. Rien n’a été modifié&#xa0;: réessayez.</translation>
    </message>
    <message>
        <source>This profile is in use on another machine, or is an old copy, so the Hub stopped it. What you wrote is kept here; ask an administrator.</source>
        <translation>Ce profil est utilisé sur un autre ordinateur, ou c’est une ancienne copie&#xa0;: le Hub l’a arrêté. Ce que vous avez écrit est gardé ici&#x202f;; adressez-vous à un administrateur.</translation>
    </message>
    <message>
        <source>This profile is not linked to a Hub yet: link it first.</source>
        <translation>Ce profil n’est pas encore associé à un Hub&#xa0;: associez-le d’abord.</translation>
    </message>
    <message>
        <source>This was sent before with other words; send it again as a new reply.</source>
        <translation>Ceci a déjà été envoyé avec d’autres mots&#x202f;; renvoyez-le comme nouvelle réponse.</translation>
    </message>
    <message>
        <source>Too many wrong codes were tried: wait five minutes.</source>
        <translation>Trop de codes erronés&#xa0;: attendez cinq minutes.</translation>
    </message>
    <message>
        <source>WaDesk is already running with this profile.</source>
        <translation>WaDesk est déjà ouvert avec ce profil.</translation>
    </message>
    <message>
        <source>WhatsApp does not take a file of this kind.</source>
        <translation>WhatsApp n’accepte pas ce genre de fichier.</translation>
    </message>
    <message>
        <source>WhatsApp knows no approved template of this name and language.</source>
        <translation>WhatsApp ne connaît aucun modèle approuvé de ce nom et de cette langue.</translation>
    </message>
    <message>
        <source>You have no right to do this: ask an administrator.</source>
        <translation>Vous n’en avez pas le droit&#xa0;: adressez-vous à un administrateur.</translation>
    </message>
    <message>
        <source>{name} did not answer in time: look for its prompt, then try again.</source>
        <translation>{name} n’a pas répondu à temps&#xa0;: cherchez sa demande, puis réessayez.</translation>
    </message>
    <message>
        <source>{name} did not give back what was put into it, so nothing relies on it.</source>
        <translation>{name} n’a pas rendu ce qui y avait été déposé&#xa0;: rien ne s’y fie.</translation>
    </message>
    <message>
        <source>{name} did not let WaDesk in: allow it there and try again.</source>
        <translation>{name} n’a pas laissé entrer WaDesk&#xa0;: autorisez-le et réessayez.</translation>
    </message>
    <message>
        <source>{name} did not work ({detail}): try again, or restart the session.</source>
        <translation>{name} n’a pas fonctionné ({detail})&#xa0;: réessayez, ou redémarrez la session.</translation>
    </message>
    <message>
        <source>{name} is locked: unlock it and try again.</source>
        <translation>{name} est verrouillé&#xa0;: déverrouillez-le et réessayez.</translation>
    </message>
</context>
<context>
    <name>Replies</name>
    <message>
        <source>The phone</source>
        <translation>Le téléphone</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>(no text)</source>
        <translation>(sans texte)</translation>
    </message>
    <message>
        <source>24 hours have passed: only templates can be sent</source>
        <translation>24 heures ont passé&#xa0;: seuls des modèles peuvent être envoyés</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Discarded.</source>
        <translation>Abandonné.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continuer à écrire</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>Non envoyé.</translation>
    </message>
    <message>
        <source>Not sent: {who} had answered.</source>
        <translation>Non envoyé&#xa0;: {who} avait répondu.</translation>
    </message>
    <message>
        <source>Not sent: {who} was replying.</source>
        <translation>Non envoyé&#xa0;: {who} était en train de répondre.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Envoyer quand même</translation>
    </message>
    <message>
        <source>Somebody has answered meanwhile: read it above, then decide.</source>
        <translation>Quelqu’un a répondu entre-temps&#xa0;: lisez ci-dessus, puis décidez.</translation>
    </message>
    <message>
        <source>The Hub could not take it yet and is asked again.</source>
        <translation>Le Hub n’a pas encore pu l’accepter&#x202f;; nouvelle demande en cours.</translation>
    </message>
    <message>
        <source>The Hub is away. When it is back, this is checked again and sent.</source>
        <translation>Le Hub est absent. À son retour, ceci sera revérifié puis envoyé.</translation>
    </message>
    <message>
        <source>The Hub was restored from a copy after this was tried. Look whether the customer has it, then decide.</source>
        <translation>Le Hub a été restauré depuis une copie après cet essai. Voyez si le client l’a reçu, puis décidez.</translation>
    </message>
    <message>
        <source>There is nothing to send yet.</source>
        <translation>Il n’y a encore rien à envoyer.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>What you write is kept as a draft.</source>
        <translation>Ce que vous écrivez est gardé comme brouillon.</translation>
    </message>
    <message>
        <source>WhatsApp&apos;s answer was lost. Its report will tell; do not send it twice.</source>
        <translation>La réponse de WhatsApp s’est perdue. Son rapport le dira&#x202f;; ne l’envoyez pas deux fois.</translation>
    </message>
    <message>
        <source>Write a reply…</source>
        <translation>Écrivez une réponse…</translation>
    </message>
    <message>
        <source>You wrote</source>
        <translation>Vous avez écrit</translation>
    </message>
    <message>
        <source>Your draft is kept and nothing of it was sent.</source>
        <translation>Votre brouillon est gardé et rien n’en a été envoyé.</translation>
    </message>
    <message>
        <source>Your words are kept.</source>
        <translation>Votre texte est gardé.</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>un collègue</translation>
    </message>
    <message>
        <source>{who} began at the same moment and was first.</source>
        <translation>{who} a commencé au même moment et a été plus rapide.</translation>
    </message>
    <message>
        <source>{who} has answered since you began.</source>
        <translation>{who} a répondu depuis que vous avez commencé.</translation>
    </message>
    <message>
        <source>{who} is replying: wait, or ask them.</source>
        <translation>{who} répond&#xa0;: attendez, ou parlez-lui.</translation>
    </message>
    <message>
        <source>{who} is replying; what you write is kept as a draft</source>
        <translation>{who} répond&#x202f;; ce que vous écrivez est gardé comme brouillon</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>A colleague is replying</source>
        <translation>Un collègue répond</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Conflict, nothing was sent</source>
        <translation>Conflit, rien n’a été envoyé</translation>
    </message>
    <message>
        <source>Conflict: {who} replied first</source>
        <translation>Conflit&#xa0;: {who} a répondu</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Distribué</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>Groupe {name}</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Nobody is replying</source>
        <translation>Personne ne répond</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Non distribué</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Perhaps sent</source>
        <translation>Peut-être envoyé</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Écouté</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Réaction</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lu</translation>
    </message>
    <message>
        <source>See it on the phone</source>
        <translation>À voir sur le téléphone</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Sent by {who}</source>
        <translation>Envoyé par {who}</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Autocollant</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Message vocal</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>You are replying</source>
        <translation>Vous répondez</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} j {hours} h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{who} is replying</source>
        <translation>{who} répond</translation>
    </message>
</context>
<context>
    <name>Thread</name>
    <message>
        <source>A colleague</source>
        <translation>Un collègue</translation>
    </message>
    <message>
        <source>A form was filled in</source>
        <translation>Un formulaire a été rempli</translation>
    </message>
    <message>
        <source>A message of the kind “{kind}”</source>
        <translation>Un message du genre «&#xa0;{kind}&#xa0;»</translation>
    </message>
    <message>
        <source>A message that WhatsApp does not pass on</source>
        <translation>Un message que WhatsApp ne transmet pas</translation>
    </message>
    <message>
        <source>About a product</source>
        <translation>Au sujet d’un produit</translation>
    </message>
    <message>
        <source>An empty message</source>
        <translation>Un message vide</translation>
    </message>
    <message>
        <source>Another system</source>
        <translation>Un autre système</translation>
    </message>
    <message>
        <source>Changed a message that is not here</source>
        <translation>A modifié un message qui n’est pas ici</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Deleted a message that is not here</source>
        <translation>A supprimé un message qui n’est pas ici</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Transféré</translation>
    </message>
    <message>
        <source>Forwarded many times</source>
        <translation>Transféré de nombreuses fois</translation>
    </message>
    <message>
        <source>From a post</source>
        <translation>Depuis une publication</translation>
    </message>
    <message>
        <source>From an ad</source>
        <translation>Depuis une publicité</translation>
    </message>
    <message>
        <source>In answer to {quote}</source>
        <translation>En réponse à {quote}</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Meta&apos;s assistant</source>
        <translation>L’assistant de Meta</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Les plus récents</translation>
    </message>
    <message>
        <source>Phone app</source>
        <translation>Appli mobile</translation>
    </message>
    <message>
        <source>Reacted {emoji} to a message that is not here</source>
        <translation>A réagi {emoji} à un message qui n’est pas ici</translation>
    </message>
    <message>
        <source>Reactions: {emoji}</source>
        <translation>Réactions&#xa0;: {emoji}</translation>
    </message>
    <message>
        <source>See it on the phone.</source>
        <translation>À voir sur le téléphone.</translation>
    </message>
    <message>
        <source>Sent elsewhere; its words are not known here.</source>
        <translation>Envoyé d’ailleurs&#x202f;; son texte n’est pas connu ici.</translation>
    </message>
    <message>
        <source>Template “{name}”</source>
        <translation>Modèle «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>The customer deleted this message.</source>
        <translation>Le client a supprimé ce message.</translation>
    </message>
    <message>
        <source>This customer has a new WhatsApp name.</source>
        <translation>Ce client a un nouveau nom WhatsApp.</translation>
    </message>
    <message>
        <source>This customer has a new phone number.</source>
        <translation>Ce client a un nouveau numéro de téléphone.</translation>
    </message>
    <message>
        <source>This customer uses WhatsApp on a new phone.</source>
        <translation>Ce client utilise WhatsApp sur un nouveau téléphone.</translation>
    </message>
    <message>
        <source>This message of ours was deleted.</source>
        <translation>Ce message de notre part a été supprimé.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>WhatsApp did not pass on this message</source>
        <translation>WhatsApp n’a pas transmis ce message</translation>
    </message>
    <message>
        <source>WhatsApp has changed something about this customer.</source>
        <translation>WhatsApp a changé quelque chose pour ce client.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifié</translation>
    </message>
</context>
<context>
    <name>ThreadHead</name>
    <message>
        <source>24 hours have passed: only templates can be sent</source>
        <translation>24 heures ont passé&#xa0;: seuls des modèles peuvent être envoyés</translation>
    </message>
    <message>
        <source>free text for another {span}</source>
        <translation>texte libre encore {span}</translation>
    </message>
</context>
<context>
    <name>ThreadPanel</name>
    <message>
        <source>Draft saved on this computer</source>
        <translation>Brouillon enregistré sur cet ordinateur</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n nouveau message</numerusform>
            <numerusform>%n nouveaux messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Empty</name>
    <message>
        <source>Fetching the conversations…</source>
        <translation>Récupération des conversations…</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>Pas encore de conversations</translation>
    </message>
    <message>
        <source>The newest come first.</source>
        <translation>Les plus récentes d’abord.</translation>
    </message>
    <message>
        <source>They are fetched as soon as the Hub can be reached.</source>
        <translation>Elles arriveront dès que le Hub sera joignable.</translation>
    </message>
    <message>
        <source>When a customer writes to your number, the conversation appears here.</source>
        <translation>Quand un client écrit à votre numéro, la conversation apparaît ici.</translation>
    </message>
</context>
</TS>
