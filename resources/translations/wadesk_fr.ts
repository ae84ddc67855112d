<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Ask</name>
    <message>
        <source>Hand over ({key})</source>
        <translation>Céder ({key})</translation>
    </message>
    <message>
        <source>Not now ({key})</source>
        <translation>Pas maintenant ({key})</translation>
    </message>
    <message>
        <source>{who} would like to answer. Your words stay here as a draft.</source>
        <translation>{who} aimerait répondre. Votre texte reste ici comme brouillon.</translation>
    </message>
</context>
<context>
    <name>Assign</name>
    <message>
        <source>Assign to</source>
        <translation>Attribuer à</translation>
    </message>
    <message>
        <source>Find a colleague</source>
        <translation>Chercher un collègue</translation>
    </message>
    <message>
        <source>No colleague is called so.</source>
        <translation>Aucun collègue ne porte ce nom.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>présent en ce moment</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} en cours</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (vous)</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source> (after {seconds} s)</source>
        <translation> (en {seconds} s)</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Un collègue</translation>
    </message>
    <message>
        <source>A device</source>
        <translation>Un appareil</translation>
    </message>
    <message>
        <source>Alert: {words}</source>
        <translation>Alerte&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>N’importe quand</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>By anybody</source>
        <translation>Par n’importe qui</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Par qui</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Deeds, newest first</source>
        <translation>Actions, les plus récentes d’abord</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Exporter ce qui est affiché</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exportations</translation>
    </message>
    <message>
        <source>In the last 24 hours</source>
        <translation>Ces dernières 24 heures</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>Ces 30 derniers jours</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>Ces 7 derniers jours</translation>
    </message>
    <message>
        <source>Kept for {days} days</source>
        <translation>Conservé {days} jours</translation>
    </message>
    <message>
        <source>Many devices signed in from one address</source>
        <translation>De nombreux appareils se sont connectés depuis une même adresse</translation>
    </message>
    <message>
        <source>Members and rights</source>
        <translation>Membres et droits</translation>
    </message>
    <message>
        <source>Nothing of the kind was done in that time.</source>
        <translation>Rien de tel n’a été fait durant cette période.</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Chercher un nom</translation>
    </message>
    <message>
        <source>Show &amp;alerts</source>
        <translation>Voir les &amp;alertes</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>The Hub</source>
        <translation>Le Hub</translation>
    </message>
    <message>
        <source>The second factor of {about} was taken away at the Hub itself</source>
        <translation>Second facteur supprimé sur le Hub même pour {about}</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>What {about} may do was changed outside office hours</source>
        <translation>Droits modifiés hors des heures de bureau pour {about}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>Wrong digits of a second factor were typed several times on {about}</source>
        <translation>De faux chiffres du second facteur ont été saisis plusieurs fois sur {about}</translation>
    </message>
    <message>
        <source>Wrong linking codes were tried several times</source>
        <translation>De faux codes d’association ont été essayés plusieurs fois</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>un collègue</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>un appareil</translation>
    </message>
    <message>
        <source>{about} confirmed that it is wiped</source>
        <translation>{about} a confirmé son effacement</translation>
    </message>
    <message>
        <source>{about} has not been used for long</source>
        <translation>{about} n’a pas servi depuis longtemps</translation>
    </message>
    <message>
        <source>{about} is about to be unlinked for want of use</source>
        <translation>{about} va être dissocié, faute d’utilisation</translation>
    </message>
    <message>
        <source>{about} signed in at night</source>
        <translation>{about} s’est connecté de nuit</translation>
    </message>
    <message>
        <source>{about} signed in from a system that WaDesk does not know</source>
        <translation>{about} s’est connecté depuis un système que WaDesk ne connaît pas</translation>
    </message>
    <message>
        <source>{about} signed in from several countries within a short time</source>
        <translation>{about} s’est connecté depuis plusieurs pays en peu de temps</translation>
    </message>
    <message>
        <source>{about} was linked with a code from the Hub</source>
        <translation>{about} a été associé avec un code du Hub</translation>
    </message>
    <message>
        <source>{about} was replaced: the same computer came anew</source>
        <translation>{about} a été remplacé&#xa0;: le même ordinateur est revenu</translation>
    </message>
    <message>
        <source>{about} was seen in two places: look whether its profile was copied</source>
        <translation>{about} a été vu à deux endroits&#xa0;: vérifiez si son profil a été copié</translation>
    </message>
    <message>
        <source>{about} was stopped: its profile was in two places</source>
        <translation>{about} a été arrêté&#xa0;: son profil était à deux endroits</translation>
    </message>
    <message>
        <source>{about} was unlinked to make room for another</source>
        <translation>{about} a été dissocié pour faire place à un autre</translation>
    </message>
    <message>
        <source>{about} was unlinked: its owner was removed</source>
        <translation>{about} a été dissocié&#xa0;: son propriétaire a été retiré</translation>
    </message>
    <message>
        <source>{about} was unlinked: not used for too long</source>
        <translation>{about} a été dissocié&#xa0;: inutilisé depuis trop longtemps</translation>
    </message>
    <message>
        <source>{count} entries are in {file}.</source>
        <translation>Entrées écrites dans {file}&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>{deed}: {newcomer}</source>
        <translation>{deed}&#xa0;: {newcomer}</translation>
    </message>
    <message>
        <source>{moment}, on {device}</source>
        <translation>{moment}, sur {device}</translation>
    </message>
    <message>
        <source>{who} asked WhatsApp to block a customer</source>
        <translation>{who} a demandé à WhatsApp de bloquer un client</translation>
    </message>
    <message>
        <source>{who} asked WhatsApp to unblock a customer</source>
        <translation>{who} a demandé à WhatsApp de débloquer un client</translation>
    </message>
    <message>
        <source>{who} began a conversation with a new customer</source>
        <translation>{who} a commencé une conversation avec un nouveau client</translation>
    </message>
    <message>
        <source>{who} changed a set of rights</source>
        <translation>{who} a modifié un jeu de droits</translation>
    </message>
    <message>
        <source>{who} changed their second factor</source>
        <translation>{who} a modifié son second facteur</translation>
    </message>
    <message>
        <source>{who} changed what {about} may do</source>
        <translation>{who} a modifié les droits accordés à {about}</translation>
    </message>
    <message>
        <source>{who} decided what became of an uncertain message</source>
        <translation>{who} a tranché le sort d’un message incertain</translation>
    </message>
    <message>
        <source>{who} deleted a conversation</source>
        <translation>{who} a supprimé une conversation</translation>
    </message>
    <message>
        <source>{who} deleted the label {about}</source>
        <translation>{who} a supprimé l’étiquette {about}</translation>
    </message>
    <message>
        <source>{who} deleted the quick reply {about}</source>
        <translation>{who} a supprimé la réponse rapide {about}</translation>
    </message>
    <message>
        <source>{who} exported the audit log</source>
        <translation>{who} a exporté le journal d’audit</translation>
    </message>
    <message>
        <source>{who} gave {about} its name</source>
        <translation>{who} a choisi un nom pour {about}</translation>
    </message>
    <message>
        <source>{who} gave {about} their name</source>
        <translation>{who} a choisi un nom pour {about}</translation>
    </message>
    <message>
        <source>{who} handed over a conversation to {about}</source>
        <translation>{who} a cédé une conversation à {about}</translation>
    </message>
    <message>
        <source>{who} invited {about}</source>
        <translation>{who} a invité {about}</translation>
    </message>
    <message>
        <source>{who} let {about} go on</source>
        <translation>{who} a laissé {about} reprendre</translation>
    </message>
    <message>
        <source>{who} let {about} work again</source>
        <translation>{who} a réactivé {about}</translation>
    </message>
    <message>
        <source>{who} linked {about}</source>
        <translation>{who} a associé {about}</translation>
    </message>
    <message>
        <source>{who} made {about} a restricted member</source>
        <translation>{who} a donné à {about} le rôle restreint</translation>
    </message>
    <message>
        <source>{who} made {about} a standard member</source>
        <translation>{who} a donné à {about} le rôle standard</translation>
    </message>
    <message>
        <source>{who} made {about} an administrator</source>
        <translation>{who} a donné à {about} le rôle d’administrateur</translation>
    </message>
    <message>
        <source>{who} made {about} the owner of a conversation</source>
        <translation>{who} a attribué une conversation à {about}</translation>
    </message>
    <message>
        <source>{who} removed a second factor</source>
        <translation>{who} a supprimé un second facteur</translation>
    </message>
    <message>
        <source>{who} removed {about}</source>
        <translation>{who} a retiré {about}</translation>
    </message>
    <message>
        <source>{who} renamed {before} to {after}</source>
        <translation>{who} a renommé {before} en {after}</translation>
    </message>
    <message>
        <source>{who} reported {about} lost</source>
        <translation>{who} a déclaré {about} perdu</translation>
    </message>
    <message>
        <source>{who} said that two customers are one person</source>
        <translation>{who} a indiqué que deux clients sont une seule personne</translation>
    </message>
    <message>
        <source>{who} said that two customers are two people</source>
        <translation>{who} a indiqué que deux clients sont deux personnes</translation>
    </message>
    <message>
        <source>{who} said who may see a conversation</source>
        <translation>{who} a fixé qui peut voir une conversation</translation>
    </message>
    <message>
        <source>{who} set up a second factor</source>
        <translation>{who} a configuré un second facteur</translation>
    </message>
    <message>
        <source>{who} suspended {about}</source>
        <translation>{who} a suspendu {about}</translation>
    </message>
    <message>
        <source>{who} took over a conversation from {about}</source>
        <translation>{who} a pris à {about} la main sur une conversation</translation>
    </message>
    <message>
        <source>{who} turned away a computer for {about}</source>
        <translation>{who} a refusé un ordinateur destiné à {about}</translation>
    </message>
    <message>
        <source>{who} unlinked {about}</source>
        <translation>{who} a dissocié {about}</translation>
    </message>
    <message>
        <source>{who} used a recovery code</source>
        <translation>{who} a utilisé un code de récupération</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message numerus="yes">
        <source>%n alert(s) since you last looked here.</source>
        <translation>
            <numerusform>%n alerte depuis votre dernier passage ici.</numerusform>
            <numerusform>%n alertes depuis votre dernier passage ici.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%n change(s) on the way to the Hub…</source>
        <translation>
            <numerusform>%n modification en route vers le Hub…</numerusform>
            <numerusform>%n modifications en route vers le Hub…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n sélectionnée</numerusform>
            <numerusform>%n sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark none (Esc)</source>
        <translation>Ne rien sélectionner (Échap)</translation>
    </message>
</context>
<context>
    <name>CaretList</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} sur {count}</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>A note: only your team sees it…</source>
        <translation>Une note&#xa0;: seule votre équipe la voit…</translation>
    </message>
    <message>
        <source>Answer without the quote</source>
        <translation>Répondre sans la citation</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Joindre des fichiers</translation>
    </message>
    <message>
        <source>Attach files (Ctrl+Shift+A)</source>
        <translation>Joindre des fichiers (Ctrl+Maj+A)</translation>
    </message>
    <message>
        <source>Delete takes it away, Alt and an arrow moves it.</source>
        <translation>Suppr l’enlève, Alt et une flèche le déplace.</translation>
    </message>
    <message>
        <source>Emoji (Ctrl+E)</source>
        <translation>Émojis (Ctrl+E)</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>Garder la note</translation>
    </message>
    <message>
        <source>Make and change quick replies…</source>
        <translation>Créer et modifier des réponses rapides…</translation>
    </message>
    <message>
        <source>More: bold, quick replies, templates</source>
        <translation>Plus&#xa0;: gras, réponses rapides, modèles</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Put an emoji in</source>
        <translation>Insérer un émoji</translation>
    </message>
    <message>
        <source>Quick replies</source>
        <translation>Réponses rapides</translation>
    </message>
    <message>
        <source>Quick replies (/)…</source>
        <translation>Réponses rapides (/)…</translation>
    </message>
    <message>
        <source>Record a voice message (Ctrl+Shift+R)</source>
        <translation>Enregistrer un message vocal (Ctrl+Maj+R)</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Send a template</source>
        <translation>Envoyer un modèle</translation>
    </message>
    <message>
        <source>Send a template…</source>
        <translation>Envoyer un modèle…</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Envoyer plus tard</translation>
    </message>
    <message>
        <source>Take {name} away</source>
        <translation>Enlever {name}</translation>
    </message>
    <message>
        <source>There are none yet: make the first one</source>
        <translation>Il n’y en a pas encore&#xa0;: créez la première</translation>
    </message>
    <message>
        <source>They are shared by the whole team</source>
        <translation>Toute l’équipe les partage</translation>
    </message>
    <message>
        <source>What nobody could have read was left out of the paste.</source>
        <translation>Ce que personne n’aurait pu lire n’a pas été collé.</translation>
    </message>
    <message>
        <source>Write a note for the team</source>
        <translation>Écrire une note pour l’équipe</translation>
    </message>
    <message>
        <source>Write a note for the team (Ctrl+J)</source>
        <translation>Écrire une note pour l’équipe (Ctrl+J)</translation>
    </message>
    <message>
        <source>You answer {quote}</source>
        <translation>Vous répondez à {quote}</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Votre note</translation>
    </message>
    <message>
        <source>Your reply</source>
        <translation>Votre réponse</translation>
    </message>
    <message>
        <source>is being read…</source>
        <translation>en cours de lecture…</translation>
    </message>
    <message>
        <source>is not told: no more than that are told of one note</source>
        <translation>ne sera pas averti&#xa0;: une note n’avertit pas plus de monde</translation>
    </message>
    <message>
        <source>is told that this names them</source>
        <translation>sera averti que cette note le nomme</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>encore {count}</translation>
    </message>
    <message>
        <source>{count} too many</source>
        <translation>{count} de trop</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} sur {count}</translation>
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
        <source>ALSO WRITES FROM</source>
        <translation>ÉCRIT AUSSI DEPUIS</translation>
    </message>
    <message>
        <source>Agreed to be written to: {how} ({day})</source>
        <translation>A accepté qu’on lui écrive&#xa0;: {how} ({day})</translation>
    </message>
    <message>
        <source>Agreed to be written to: {how} ({who}, {day})</source>
        <translation>A accepté qu’on lui écrive&#xa0;: {how} ({who}, {day})</translation>
    </message>
    <message>
        <source>Being blocked: WhatsApp has yet to confirm it.</source>
        <translation>Blocage en cours&#xa0;: WhatsApp doit encore le confirmer.</translation>
    </message>
    <message>
        <source>Being unblocked: WhatsApp has yet to confirm it.</source>
        <translation>Déblocage en cours&#xa0;: WhatsApp doit encore le confirmer.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquer</translation>
    </message>
    <message>
        <source>Block the customer …</source>
        <translation>Bloquer le client…</translation>
    </message>
    <message>
        <source>Block {name}?</source>
        <translation>Bloquer {name}&#x202f;?</translation>
    </message>
    <message>
        <source>Block …</source>
        <translation>Bloquer…</translation>
    </message>
    <message>
        <source>Blocked: nothing comes from them, or goes.</source>
        <translation>Bloqué&#xa0;: rien n’arrive de sa part, rien ne part.</translation>
    </message>
    <message>
        <source>Both will be shown as “{shown}”. Each conversation stays as it is, and a reply goes to the number it was written for: {numbers}.</source>
        <translation>Les deux seront affichés sous le nom «&#xa0;{shown}&#xa0;». Chaque conversation reste telle quelle, et une réponse part vers le numéro pour lequel elle est écrite&#xa0;: {numbers}.</translation>
    </message>
    <message>
        <source>Both will be shown as “{shown}”. Each conversation stays as it is.</source>
        <translation>Les deux seront affichés sous le nom «&#xa0;{shown}&#xa0;». Chaque conversation reste telle quelle.</translation>
    </message>
    <message>
        <source>CONTACT</source>
        <translation>CONTACT</translation>
    </message>
    <message>
        <source>Change the customer&apos;s name</source>
        <translation>Modifier le nom du client</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Contact (Ctrl+I)</source>
        <translation>Contact (Ctrl+I)</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Copier le numéro</translation>
    </message>
    <message>
        <source>First wrote {day} · {count}</source>
        <translation>Premier message le {day} · {count}</translation>
    </message>
    <message>
        <source>Give them a name</source>
        <translation>Donnez-lui un nom</translation>
    </message>
    <message>
        <source>Has not written yet · {count}</source>
        <translation>N’a pas encore écrit · {count}</translation>
    </message>
    <message>
        <source>Join them</source>
        <translation>Les réunir</translation>
    </message>
    <message>
        <source>LABELS</source>
        <translation>ÉTIQUETTES</translation>
    </message>
    <message>
        <source>NOTES</source>
        <translation>NOTES</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Nom ou numéro</translation>
    </message>
    <message>
        <source>Nobody is called like that.</source>
        <translation>Personne ne porte ce nom.</translation>
    </message>
    <message>
        <source>Not blocked. WhatsApp says: {why}</source>
        <translation>Non bloqué. WhatsApp indique&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Not blocked: WhatsApp blocks only who has written within 24 hours. Try again after their next message.</source>
        <translation>Non bloqué&#xa0;: WhatsApp ne bloque que qui a écrit dans les dernières 24 heures. Réessayez après son prochain message.</translation>
    </message>
    <message>
        <source>Not blocked: WhatsApp has given no address for them.</source>
        <translation>Non bloqué&#xa0;: WhatsApp n’a donné aucune adresse pour cette personne.</translation>
    </message>
    <message>
        <source>Not blocked: WhatsApp&apos;s list of blocked people is full. Unblock somebody first.</source>
        <translation>Non bloqué&#xa0;: la liste des personnes bloquées de WhatsApp est pleine. Débloquez d’abord quelqu’un.</translation>
    </message>
    <message>
        <source>Not changed: {why}</source>
        <translation>Non modifié&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Not changed: {why} What you wrote stands in your note now.</source>
        <translation>Non modifié&#xa0;: {why} Ce que vous avez écrit est maintenant dans votre note.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>Pas la même personne</translation>
    </message>
    <message>
        <source>Open the conversation with {name}, last on {day}</source>
        <translation>Ouvrir la conversation avec {name}, la dernière fois le {day}</translation>
    </message>
    <message>
        <source>PICTURES AND FILES</source>
        <translation>IMAGES ET FICHIERS</translation>
    </message>
    <message>
        <source>Same person as …</source>
        <translation>Même personne que…</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Afficher les plus anciens</translation>
    </message>
    <message>
        <source>Show or hide the contact</source>
        <translation>Afficher ou masquer le contact</translation>
    </message>
    <message>
        <source>Show the other name</source>
        <translation>Afficher l’autre nom</translation>
    </message>
    <message>
        <source>Shown as {name}</source>
        <translation>Affiché sous le nom {name}</translation>
    </message>
    <message>
        <source>The same person as …</source>
        <translation>La même personne que…</translation>
    </message>
    <message>
        <source>The window is too narrow for the contact: make it wider.</source>
        <translation>La fenêtre est trop étroite pour le contact&#xa0;: élargissez-la.</translation>
    </message>
    <message>
        <source>They are shown as one person.</source>
        <translation>Ils sont affichés comme une seule personne.</translation>
    </message>
    <message>
        <source>They are two people again.</source>
        <translation>Ce sont de nouveau deux personnes.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Débloquer</translation>
    </message>
    <message>
        <source>Unblock the customer</source>
        <translation>Débloquer le client</translation>
    </message>
    <message>
        <source>WHO IS HERE</source>
        <translation>QUI EST LÀ</translation>
    </message>
    <message>
        <source>Wants marketing messages</source>
        <translation>Veut bien des messages publicitaires</translation>
    </message>
    <message>
        <source>Wants no marketing messages</source>
        <translation>Ne veut pas de messages publicitaires</translation>
    </message>
    <message>
        <source>What the team calls them</source>
        <translation>Le nom que lui donne l’équipe</translation>
    </message>
    <message>
        <source>What the team knows of them was changed.</source>
        <translation>Ce que l’équipe sait de cette personne a été modifié.</translation>
    </message>
    <message>
        <source>What the team should know of them</source>
        <translation>Ce que l’équipe doit savoir de cette personne</translation>
    </message>
    <message>
        <source>WhatsApp is asked to block them.</source>
        <translation>Le blocage est demandé à WhatsApp.</translation>
    </message>
    <message>
        <source>WhatsApp is asked to unblock them.</source>
        <translation>Le déblocage est demandé à WhatsApp.</translation>
    </message>
    <message>
        <source>WhatsApp will bring nothing from {name} any more, and nothing can be sent to them. They are not told. It works only within 24 hours after they wrote, and can be taken back.</source>
        <translation>WhatsApp n’apportera plus rien de {name}, et rien ne pourra lui être envoyé. Cette personne n’en est pas informée. Cela ne marche que dans les 24 heures après son dernier message, et peut s’annuler.</translation>
    </message>
    <message>
        <source>Write what the team should know</source>
        <translation>Écrivez ce que l’équipe doit savoir</translation>
    </message>
    <message>
        <source>You answered last</source>
        <translation>Vous avez répondu en dernier</translation>
    </message>
    <message>
        <source>{kind}, {moment}</source>
        <translation>{kind}, {moment}</translation>
    </message>
    <message>
        <source>{number} is copied.</source>
        <translation>{number} est copié.</translation>
    </message>
    <message>
        <source>{who} answered last</source>
        <translation>{who} a répondu en dernier</translation>
    </message>
    <message>
        <source>{who} is looking</source>
        <translation>{who} regarde</translation>
    </message>
    <message>
        <source>{who} is writing</source>
        <translation>{who} écrit</translation>
    </message>
    <message>
        <source>{who}, {day}</source>
        <translation>{who}, {day}</translation>
    </message>
</context>
<context>
    <name>ContactFace</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n message(s)</source>
        <translation>
            <numerusform>plus de&#xa0;%n message</numerusform>
            <numerusform>plus de&#xa0;%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cost</name>
    <message>
        <source>About {used} of this number&apos;s {free} free ones this month are used.</source>
        <translation>Environ {used} des {free} messages gratuits de ce numéro sont utilisés ce mois-ci.</translation>
    </message>
    <message>
        <source>An estimate: WhatsApp&apos;s bill decides. Reactions are free.</source>
        <translation>C’est une estimation&#xa0;: la facture de WhatsApp fait foi. Les réactions sont gratuites.</translation>
    </message>
    <message>
        <source>In this customer&apos;s country each is about {sum}.</source>
        <translation>Dans le pays de ce client, chacun coûte environ {sum}.</translation>
    </message>
    <message>
        <source>They are free now: the customer came from an advertisement lately.</source>
        <translation>Ils sont gratuits en ce moment&#xa0;: le client est venu d’une publicité récemment.</translation>
    </message>
    <message>
        <source>They are free until October 2026.</source>
        <translation>Ils sont gratuits jusqu’en octobre 2026.</translation>
    </message>
    <message>
        <source>This answer is {count} messages, and WhatsApp charges each that arrives.</source>
        <translation>Cette réponse fait {count} messages, et WhatsApp facture chacun de ceux qui arrivent.</translation>
    </message>
    <message>
        <source>WhatsApp charges every answer that arrives.</source>
        <translation>WhatsApp facture chaque réponse qui arrive.</translation>
    </message>
    <message>
        <source>about {sum}</source>
        <translation>environ {sum}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>gratuit</translation>
    </message>
    <message>
        <source>{count} messages</source>
        <translation>{count} messages</translation>
    </message>
</context>
<context>
    <name>DateCard</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>First unread message</source>
        <translation>Premier message non lu</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>Aller à un jour</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>This is no day: pick one, or type it as above.</source>
        <translation>Ce n’est pas un jour&#xa0;: choisissez-en un, ou saisissez-le comme ci-dessus.</translation>
    </message>
</context>
<context>
    <name>Deed</name>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>Something about this conversation was changed.</source>
        <translation>Quelque chose a changé dans cette conversation.</translation>
    </message>
    <message>
        <source>The hour has come: this conversation is open again.</source>
        <translation>L’heure est venue&#xa0;: cette conversation est rouverte.</translation>
    </message>
    <message>
        <source>You assigned this conversation to {whom}.</source>
        <translation>Vous avez attribué cette conversation à {whom}.</translation>
    </message>
    <message>
        <source>You closed this conversation.</source>
        <translation>Vous avez fermé cette conversation.</translation>
    </message>
    <message>
        <source>You gave this conversation back to the team.</source>
        <translation>Vous avez rendu cette conversation à l’équipe.</translation>
    </message>
    <message>
        <source>You labelled this conversation {added}, no longer {removed}.</source>
        <translation>Vous avez étiqueté cette conversation {added}, et non plus {removed}.</translation>
    </message>
    <message>
        <source>You labelled this conversation {added}.</source>
        <translation>Vous avez étiqueté cette conversation {added}.</translation>
    </message>
    <message>
        <source>You opened this conversation again.</source>
        <translation>Vous avez rouvert cette conversation.</translation>
    </message>
    <message>
        <source>You snoozed this conversation until {moment}.</source>
        <translation>Vous avez reporté cette conversation jusqu’à {moment}.</translation>
    </message>
    <message>
        <source>You took the label {removed} away.</source>
        <translation>Vous avez retiré l’étiquette {removed}.</translation>
    </message>
    <message>
        <source>You took this conversation.</source>
        <translation>Vous avez pris cette conversation.</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>un collègue</translation>
    </message>
    <message>
        <source>later</source>
        <translation>plus tard</translation>
    </message>
    <message>
        <source>{who} assigned this conversation to you.</source>
        <translation>{who} vous a attribué cette conversation.</translation>
    </message>
    <message>
        <source>{who} assigned this conversation to {whom}.</source>
        <translation>{who} a attribué cette conversation à {whom}.</translation>
    </message>
    <message>
        <source>{who} closed this conversation.</source>
        <translation>{who} a fermé cette conversation.</translation>
    </message>
    <message>
        <source>{who} gave this conversation back to the team.</source>
        <translation>{who} a rendu cette conversation à l’équipe.</translation>
    </message>
    <message>
        <source>{who} labelled this conversation {added}, no longer {removed}.</source>
        <translation>{who} a étiqueté cette conversation {added}, et non plus {removed}.</translation>
    </message>
    <message>
        <source>{who} labelled this conversation {added}.</source>
        <translation>{who} a étiqueté cette conversation {added}.</translation>
    </message>
    <message>
        <source>{who} opened this conversation again.</source>
        <translation>{who} a rouvert cette conversation.</translation>
    </message>
    <message>
        <source>{who} snoozed this conversation until {moment}.</source>
        <translation>{who} a reporté cette conversation jusqu’à {moment}.</translation>
    </message>
    <message>
        <source>{who} took the label {removed} away.</source>
        <translation>{who} a retiré l’étiquette {removed}.</translation>
    </message>
    <message>
        <source>{who} took this conversation.</source>
        <translation>{who} a pris cette conversation.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«&#xa0;{name}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Something in this window did not work ({bug}). What you write is kept on this computer: close WaDesk and start it again.</source>
        <translation>Quelque chose dans cette fenêtre n’a pas fonctionné ({bug}). Ce que vous écrivez est gardé sur cet ordinateur&#xa0;: fermez WaDesk et relancez-le.</translation>
    </message>
    <message>
        <source>The copy of the messages is gone, but the Hub does not know it yet: connect this computer, and it is told by itself.</source>
        <translation>La copie des messages est détruite, mais le Hub ne le sait pas encore&#xa0;: connectez cet ordinateur, et il l’apprendra tout seul.</translation>
    </message>
    <message>
        <source>The part of WaDesk that talks to the Hub has stopped ({bug}). What you write is kept on this computer: close WaDesk and start it again.</source>
        <translation>La partie de WaDesk qui parle au Hub s’est arrêtée ({bug}). Ce que vous écrivez est gardé sur cet ordinateur&#xa0;: fermez WaDesk et relancez-le.</translation>
    </message>
    <message>
        <source>This computer was unlinked, and its copy of the messages is gone.</source>
        <translation>Cet ordinateur a été dissocié, et sa copie des messages est détruite.</translation>
    </message>
    <message>
        <source>WaDesk is locked. Enter your passphrase or PIN.</source>
        <translation>WaDesk est verrouillé. Saisissez votre phrase secrète ou votre code PIN.</translation>
    </message>
    <message>
        <source>What was written here and not sent is with the Hub.</source>
        <translation>Ce qui a été écrit ici sans être envoyé est entre les mains du Hub.</translation>
    </message>
    <message>
        <source>{who} has unlinked this computer, and its copy of the messages is gone.</source>
        <translation>{who} a dissocié cet ordinateur, et sa copie des messages est détruite.</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Answer to a customer</source>
        <translation>Réponse à un client</translation>
    </message>
    <message>
        <source>Answer to an ad</source>
        <translation>Réponse à une publicité</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy: {thing}</source>
        <translation>Copier&#xa0;: {thing}</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Details of a message</source>
        <translation>Détails d’un message</translation>
    </message>
    <message>
        <source>Marketing template</source>
        <translation>Modèle publicitaire</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Réaction</translation>
    </message>
    <message>
        <source>Template with a code</source>
        <translation>Modèle avec un code</translation>
    </message>
    <message>
        <source>Template with a code, abroad</source>
        <translation>Modèle avec un code, à l’étranger</translation>
    </message>
    <message>
        <source>Until {moment}</source>
        <translation>Jusqu’à {moment}</translation>
    </message>
    <message>
        <source>Utility template</source>
        <translation>Modèle de service</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>WhatsApp says</source>
        <translation>WhatsApp indique</translation>
    </message>
    <message>
        <source>WhatsApp&apos;s name for it</source>
        <translation>Son nom chez WhatsApp</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écrit</translation>
    </message>
    <message>
        <source>at a time nobody told</source>
        <translation>à un moment inconnu</translation>
    </message>
    <message>
        <source>by Meta&apos;s assistant</source>
        <translation>par l’assistant de Meta</translation>
    </message>
    <message>
        <source>with WaDesk</source>
        <translation>avec WaDesk</translation>
    </message>
    <message>
        <source>with the phone app</source>
        <translation>avec l’appli mobile</translation>
    </message>
    <message>
        <source>with the phone app, before it was linked</source>
        <translation>avec l’appli mobile, avant son association</translation>
    </message>
    <message>
        <source>{category}, free of charge</source>
        <translation>{category}, sans frais</translation>
    </message>
    <message>
        <source>{code}: {words}</source>
        <translation>{code}&#xa0;: {words}</translation>
    </message>
    <message>
        <source>{state} to {who}</source>
        <translation>{state} à {who}</translation>
    </message>
    <message>
        <source>{who}, {road}</source>
        <translation>{who}, {road}</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>All other devices are unlinked. Each goes as soon as it hears.</source>
        <translation>Tous les autres appareils sont dissociés. Chacun s’efface dès qu’il l’apprend.</translation>
    </message>
    <message>
        <source>Being wiped …</source>
        <translation>Effacement…</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Flag as inactive after</source>
        <translation>Signaler comme inactif après</translation>
    </message>
    <message>
        <source>Full audit log</source>
        <translation>Journal d’audit complet</translation>
    </message>
    <message>
        <source>Inactive {span}</source>
        <translation>Inactif {span}</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Dernier accès</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>Leave them linked</source>
        <translation>Les laisser associés</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Laisser reprendre</translation>
    </message>
    <message>
        <source>Let {name} go on? Its profile was seen in two places, and both were stopped. Let it go on where it belongs; the other one is stopped again as soon as it is used.</source>
        <translation>Laisser {name} reprendre&#x202f;? Son profil a été vu à deux endroits, et les deux ont été arrêtés. Laissez reprendre celui qui est à sa place&#x202f;; l’autre sera de nouveau arrêté dès qu’on s’en servira.</translation>
    </message>
    <message>
        <source>Linked devices</source>
        <translation>Appareils associés</translation>
    </message>
    <message>
        <source>Linked devices for each member</source>
        <translation>Appareils associés par membre</translation>
    </message>
    <message>
        <source>Linked devices per number</source>
        <translation>Appareils associés par numéro</translation>
    </message>
    <message>
        <source>Linked {when}</source>
        <translation>Associé&#xa0;: {when}</translation>
    </message>
    <message>
        <source>Linked {when} by the Hub&apos;s code</source>
        <translation>Code du Hub&#xa0;: {when}</translation>
    </message>
    <message>
        <source>Linked {when} by {who}</source>
        <translation>Associé par {who}&#xa0;: {when}</translation>
    </message>
    <message>
        <source>Name of the device</source>
        <translation>Nom de l’appareil</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Il ne s’est encore rien passé.</translation>
    </message>
    <message>
        <source>Number {id} (Meta&apos;s id)</source>
        <translation>Numéro {id} (identifiant chez Meta)</translation>
    </message>
    <message>
        <source>Owner · linked</source>
        <translation>Propriétaire · association</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Activité récente</translation>
    </message>
    <message>
        <source>Refuse another one</source>
        <translation>En refuser un de plus</translation>
    </message>
    <message>
        <source>Rename (F2)</source>
        <translation>Renommer (F2)</translation>
    </message>
    <message>
        <source>Report lost</source>
        <translation>Déclarer perdu</translation>
    </message>
    <message>
        <source>Report lost and wipe</source>
        <translation>Déclarer perdu et effacer</translation>
    </message>
    <message>
        <source>Report {name} lost? Its copy of the messages is destroyed as soon as it is online, and nothing that was written on it is handed in: others may have it in their hands.</source>
        <translation>Déclarer {name} perdu&#x202f;? Sa copie des messages est détruite dès qu’il est en ligne, et rien de ce qui y a été écrit n’est remis au Hub&#xa0;: il est peut-être entre d’autres mains.</translation>
    </message>
    <message>
        <source>Reported lost</source>
        <translation>Déclaré perdu</translation>
    </message>
    <message>
        <source>Shut without the Hub after</source>
        <translation>Fermer sans le Hub après</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Stopped: seen in two places</source>
        <translation>Arrêté&#xa0;: vu à deux endroits</translation>
    </message>
    <message>
        <source>System · app</source>
        <translation>Système · appli</translation>
    </message>
    <message>
        <source>The Hub cannot be reached: what you see is from {time}. Nothing can be changed just now.</source>
        <translation>Le Hub est injoignable&#xa0;: ce que vous voyez date de {time}. Rien ne peut être modifié pour l’instant.</translation>
    </message>
    <message>
        <source>The Hub cannot be reached: what you see may have changed. Nothing can be changed just now.</source>
        <translation>Le Hub est injoignable&#xa0;: ce que vous voyez a pu changer. Rien ne peut être modifié pour l’instant.</translation>
    </message>
    <message>
        <source>The limit is WaDesk&apos;s own: WhatsApp&apos;s Cloud API has none. Nobody goes to make room before somebody has confirmed it. Whoever runs the Hub sets all this.</source>
        <translation>Cette limite est celle de WaDesk&#xa0;: l’API Cloud de WhatsApp n’en a pas. Aucun appareil ne part pour faire de la place sans que quelqu’un l’ait confirmé. Tout cela se règle chez qui exploite le Hub.</translation>
    </message>
    <message>
        <source>The list of devices has not come from the Hub yet.</source>
        <translation>La liste des appareils n’est pas encore arrivée du Hub.</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Cet appareil</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Dissocier</translation>
    </message>
    <message>
        <source>Unlink all others</source>
        <translation>Dissocier tous les autres</translation>
    </message>
    <message>
        <source>Unlink and wipe</source>
        <translation>Dissocier et effacer</translation>
    </message>
    <message>
        <source>Unlink and wipe after</source>
        <translation>Dissocier et effacer après</translation>
    </message>
    <message>
        <source>Unlink and wipe all others</source>
        <translation>Dissocier et effacer tous les autres</translation>
    </message>
    <message>
        <source>Unlink the oldest</source>
        <translation>Dissocier le plus ancien</translation>
    </message>
    <message>
        <source>Unlink this computer? What you wrote here and did not send is handed in first, then the copy of the messages here is destroyed. To come back you need a new code.</source>
        <translation>Dissocier cet ordinateur&#x202f;? Ce que vous y avez écrit sans l’envoyer est d’abord remis au Hub, puis la copie des messages est détruite ici. Pour revenir, il vous faudra un nouveau code.</translation>
    </message>
    <message>
        <source>Unlink {name}? What {who} wrote there and did not send is handed in first, then its copy of the messages is destroyed.</source>
        <translation>Dissocier {name}&#x202f;? Ce que {who} y a écrit sans l’envoyer est d’abord remis au Hub, puis sa copie des messages est détruite.</translation>
    </message>
    <message>
        <source>Unlinked</source>
        <translation>Dissocié</translation>
    </message>
    <message>
        <source>Unlinked and wiped</source>
        <translation>Dissocié et effacé</translation>
    </message>
    <message>
        <source>When the limit is reached</source>
        <translation>Quand la limite est atteinte</translation>
    </message>
    <message>
        <source>Your linked devices</source>
        <translation>Vos appareils associés</translation>
    </message>
    <message>
        <source>hours of use with nobody there</source>
        <translation>usage prolongé sans personne</translation>
    </message>
    <message>
        <source>last seen: {when}</source>
        <translation>dernier accès&#xa0;: {when}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>old WaDesk</source>
        <translation>WaDesk ancien</translation>
    </message>
    <message>
        <source>old system</source>
        <translation>système ancien</translation>
    </message>
    <message>
        <source>several countries</source>
        <translation>plusieurs pays</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>aujourd’hui {time}</translation>
    </message>
    <message>
        <source>unknown place</source>
        <translation>lieu inconnu</translation>
    </message>
    <message>
        <source>unknown system</source>
        <translation>système inconnu</translation>
    </message>
    <message>
        <source>unlinks in {span}</source>
        <translation>dissocié dans {span}</translation>
    </message>
    <message>
        <source>unlinks soon</source>
        <translation>bientôt dissocié</translation>
    </message>
    <message>
        <source>unusual hour</source>
        <translation>heure inhabituelle</translation>
    </message>
    <message>
        <source>wipes when it is next online</source>
        <translation>effacé une fois en ligne</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} jours</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{linked} linked</source>
        <translation>associés&#xa0;: {linked}</translation>
    </message>
    <message>
        <source>{linked} of {limit} linked</source>
        <translation>{linked} sur {limit} associés</translation>
    </message>
    <message>
        <source>{names} has not been used for long: unless WaDesk is opened there, it is unlinked and wiped after {moment}.</source>
        <translation>{names} n’a pas servi depuis longtemps&#xa0;: si WaDesk n’y est pas ouvert d’ici là, il sera dissocié et effacé après {moment}.</translation>
    </message>
    <message>
        <source>{names} have not been used for long: unless WaDesk is opened there, the first of them is unlinked and wiped after {moment}.</source>
        <translation>{names} n’ont pas servi depuis longtemps&#xa0;: si WaDesk n’y est pas ouvert d’ici là, le premier sera dissocié et effacé après {moment}.</translation>
    </message>
    <message>
        <source>{name} is out, and is wiped as soon as it is online.</source>
        <translation>{name} est exclu, et sera effacé dès qu’il sera en ligne.</translation>
    </message>
    <message>
        <source>{name} is unlinked. Its copy goes as soon as it hears.</source>
        <translation>{name} est dissocié. Sa copie s’efface dès qu’il l’apprend.</translation>
    </message>
    <message>
        <source>{name} may go on.</source>
        <translation>{name} peut reprendre.</translation>
    </message>
    <message>
        <source>{span} ago</source>
        <translation>il y a {span}</translation>
    </message>
</context>
<context>
    <name>Emoji</name>
    <message>
        <source>Animals and plants</source>
        <translation>Animaux et plantes</translation>
    </message>
    <message>
        <source>Dark skin</source>
        <translation>Peau foncée</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Émojis</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Drapeaux</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Plats et boissons</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>Trouvés&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Light skin</source>
        <translation>Peau claire</translation>
    </message>
    <message>
        <source>Medium skin</source>
        <translation>Peau mate</translation>
    </message>
    <message>
        <source>Medium-dark skin</source>
        <translation>Peau mate foncée</translation>
    </message>
    <message>
        <source>Medium-light skin</source>
        <translation>Peau mate claire</translation>
    </message>
    <message>
        <source>No emoji is called like that.</source>
        <translation>Aucun émoji ne porte ce nom.</translation>
    </message>
    <message>
        <source>No skin tone</source>
        <translation>Sans couleur de peau</translation>
    </message>
    <message>
        <source>People and hands</source>
        <translation>Personnes et mains</translation>
    </message>
    <message>
        <source>Play and feasts</source>
        <translation>Jeux et fêtes</translation>
    </message>
    <message>
        <source>Search emoji by name</source>
        <translation>Chercher un émoji par son nom</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Signes</translation>
    </message>
    <message>
        <source>Smileys and hearts</source>
        <translation>Visages et cœurs</translation>
    </message>
    <message>
        <source>Things</source>
        <translation>Objets</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>Voyages et lieux</translation>
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
    <name>Factor</name>
    <message>
        <source>&amp;Copy the codes</source>
        <translation>&amp;Copier les codes</translation>
    </message>
    <message>
        <source>&amp;Copy the secret</source>
        <translation>&amp;Copier le secret</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Pas &amp;maintenant</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>&amp;Save to a file …</source>
        <translation>&amp;Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>&amp;Set up</source>
        <translation>Con&amp;figurer</translation>
    </message>
    <message>
        <source>An authenticator app on your phone shows six digits that change every 30 seconds. Without them nobody can give rights away in your name, even at this computer.</source>
        <translation>Une application d’authentification sur votre téléphone affiche six chiffres qui changent toutes les 30 secondes. Sans eux, personne ne peut accorder de droits en votre nom, pas même sur cet ordinateur.</translation>
    </message>
    <message>
        <source>An authenticator app on your phone shows six digits that only you can know. Set it up once, then try this again.</source>
        <translation>Une application d’authentification sur votre téléphone affiche six chiffres que vous seul pouvez connaître. Configurez-la une fois, puis réessayez.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Enter the six digits once more, or a recovery code.</source>
        <translation>Saisissez encore une fois les six chiffres, ou un code de récupération.</translation>
    </message>
    <message>
        <source>Enter the six digits that your authenticator app shows now, or a recovery code.</source>
        <translation>Saisissez les six chiffres qu’affiche maintenant votre application d’authentification, ou un code de récupération.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>I have &amp;kept them</source>
        <translation>Je les ai &amp;gardés</translation>
    </message>
    <message>
        <source>Keep these codes where your phone is not. Each of them lets you in once without the app, and they are shown this one time only.</source>
        <translation>Gardez ces codes ailleurs que sur votre téléphone. Chacun vous laisse entrer une fois sans l’application, et ils ne sont affichés que cette fois-ci.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>One more proof that it is you</source>
        <translation>Encore une preuve que c’est bien vous</translation>
    </message>
    <message>
        <source>QR code for the authenticator app</source>
        <translation>Code QR pour l’application d’authentification</translation>
    </message>
    <message>
        <source>Remove the second factor</source>
        <translation>Retirer le second facteur</translation>
    </message>
    <message>
        <source>Save the recovery codes</source>
        <translation>Enregistrer les codes de récupération</translation>
    </message>
    <message>
        <source>Scan this with the app, or type the secret there. Then enter the digits it shows.</source>
        <translation>Scannez ceci avec l’application, ou saisissez-y le secret. Entrez ensuite les chiffres qu’elle affiche.</translation>
    </message>
    <message>
        <source>Set it up now</source>
        <translation>Le configurer maintenant</translation>
    </message>
    <message>
        <source>Six digits of the app</source>
        <translation>Six chiffres de l’application</translation>
    </message>
    <message>
        <source>Six digits or a recovery code</source>
        <translation>Six chiffres ou un code de récupération</translation>
    </message>
    <message>
        <source>They are in {file}.</source>
        <translation>Ils sont dans {file}.</translation>
    </message>
    <message>
        <source>They could not be written there.</source>
        <translation>Impossible de les écrire à cet endroit.</translation>
    </message>
    <message>
        <source>This needs a second factor</source>
        <translation>Ceci demande un second facteur</translation>
    </message>
    <message>
        <source>WaDesk recovery codes</source>
        <translation>Codes de récupération WaDesk</translation>
    </message>
    <message>
        <source>Your authenticator app is asked before rights are given or devices linked.</source>
        <translation>Votre application d’authentification est consultée avant que des droits soient accordés ou des appareils associés.</translation>
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
        <source>Answer them when they write; offer nothing.</source>
        <translation>Répondez-lui quand cette personne écrit&#x202f;; ne lui proposez rien.</translation>
    </message>
    <message>
        <source>Ask an administrator: it is to be settled in Meta&apos;s Business Manager.</source>
        <translation>Adressez-vous à un administrateur&#xa0;: cela se règle dans le Business Manager de Meta.</translation>
    </message>
    <message>
        <source>Ask the customer to send it again, or by mail.</source>
        <translation>Demandez au client de l’envoyer de nouveau, ou par e-mail.</translation>
    </message>
    <message>
        <source>Ask the customer to share their number.</source>
        <translation>Demandez au client de partager son numéro.</translation>
    </message>
    <message>
        <source>For this WhatsApp needs the customer&apos;s phone number.</source>
        <translation>Pour cela, WhatsApp a besoin du numéro de téléphone du client.</translation>
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
        <source>Look at the template&apos;s blanks and language, or take another template.</source>
        <translation>Vérifiez les champs et la langue du modèle, ou prenez-en un autre.</translation>
    </message>
    <message>
        <source>Make sure who it is before you send it again.</source>
        <translation>Assurez-vous de qui il s’agit avant de l’envoyer de nouveau.</translation>
    </message>
    <message>
        <source>Meta could not charge for it.</source>
        <translation>Meta n’a pas pu le facturer.</translation>
    </message>
    <message>
        <source>Our number is limited, because people complained.</source>
        <translation>Notre numéro est limité, car des gens se sont plaints.</translation>
    </message>
    <message>
        <source>Our number is not set up for sending.</source>
        <translation>Notre numéro n’est pas configuré pour l’envoi.</translation>
    </message>
    <message>
        <source>Save the file as another kind (JPEG, PDF, MP4), and send that one.</source>
        <translation>Enregistrez le fichier dans un autre format (JPEG, PDF, MP4), et envoyez celui-ci.</translation>
    </message>
    <message>
        <source>Send a template, or wait until the customer writes to you.</source>
        <translation>Envoyez un modèle, ou attendez que le client vous écrive.</translation>
    </message>
    <message>
        <source>Sending it again changes nothing: reach this person in another way.</source>
        <translation>L’envoyer de nouveau n’y change rien&#xa0;: joignez cette personne autrement.</translation>
    </message>
    <message>
        <source>Something went wrong at WhatsApp.</source>
        <translation>Quelque chose n’a pas fonctionné chez WhatsApp.</translation>
    </message>
    <message>
        <source>The connection to WhatsApp has expired.</source>
        <translation>La connexion à WhatsApp a expiré.</translation>
    </message>
    <message>
        <source>The customer may have another phone, or be another person.</source>
        <translation>Le client a peut-être un autre téléphone, ou c’est quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>The customer&apos;s file could not be fetched.</source>
        <translation>Le fichier du client n’a pas pu être récupéré.</translation>
    </message>
    <message>
        <source>The template does not fit what was put into it.</source>
        <translation>Le modèle ne convient pas à ce qu’on y a mis.</translation>
    </message>
    <message>
        <source>This is your own number.</source>
        <translation>C’est votre propre numéro.</translation>
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
        <source>Try again in a while.</source>
        <translation>Réessayez dans un moment.</translation>
    </message>
    <message>
        <source>Unblock the contact first.</source>
        <translation>Débloquez d’abord le contact.</translation>
    </message>
    <message>
        <source>Wait a day at least, or until the customer writes.</source>
        <translation>Attendez au moins un jour, ou que le client écrive.</translation>
    </message>
    <message>
        <source>WhatsApp could not read the message.</source>
        <translation>WhatsApp n’a pas pu lire le message.</translation>
    </message>
    <message>
        <source>WhatsApp did not accept the file: try another format.</source>
        <translation>WhatsApp n’a pas accepté le fichier&#xa0;: essayez un autre format.</translation>
    </message>
    <message>
        <source>WhatsApp does not allow this to the Hub.</source>
        <translation>WhatsApp ne le permet pas au Hub.</translation>
    </message>
    <message>
        <source>WhatsApp does not know this kind of message.</source>
        <translation>WhatsApp ne connaît pas ce genre de message.</translation>
    </message>
    <message>
        <source>WhatsApp does not let us write to this country.</source>
        <translation>WhatsApp ne nous laisse pas écrire dans ce pays.</translation>
    </message>
    <message>
        <source>WhatsApp has locked the account: ask an administrator.</source>
        <translation>WhatsApp a verrouillé le compte&#xa0;: adressez-vous à un administrateur.</translation>
    </message>
    <message>
        <source>WhatsApp has stopped this template.</source>
        <translation>WhatsApp a arrêté ce modèle.</translation>
    </message>
    <message>
        <source>WhatsApp held it back: this person is part of a test.</source>
        <translation>WhatsApp l’a retenu&#xa0;: cette personne fait partie d’un test.</translation>
    </message>
    <message>
        <source>WhatsApp itself was out of order.</source>
        <translation>WhatsApp lui-même était en panne.</translation>
    </message>
    <message>
        <source>WhatsApp limits marketing to this person: wait a day at least.</source>
        <translation>WhatsApp limite la publicité envers cette personne&#xa0;: attendez au moins un jour.</translation>
    </message>
    <message>
        <source>WhatsApp says: {words} ({code})</source>
        <translation>WhatsApp indique&#xa0;: {words} ({code})</translation>
    </message>
    <message>
        <source>Write it in another way, and send that.</source>
        <translation>Écrivez-le autrement, et envoyez cela.</translation>
    </message>
    <message>
        <source>Your team has blocked this person.</source>
        <translation>Votre équipe a bloqué cette personne.</translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Hold (Space)</source>
        <translation>Pause (Espace)</translation>
    </message>
    <message>
        <source>Place in the film</source>
        <translation>Position dans le film</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Lire (Espace)</translation>
    </message>
    <message>
        <source>Silence (M)</source>
        <translation>Couper le son (M)</translation>
    </message>
    <message>
        <source>Sound (M)</source>
        <translation>Remettre le son (M)</translation>
    </message>
    <message>
        <source>Speed (S)</source>
        <translation>Vitesse (S)</translation>
    </message>
    <message>
        <source>This film cannot be played: it is damaged, or of a kind that WaDesk does not know. Save it, or look at it on the phone.</source>
        <translation>Ce film ne peut pas être lu&#xa0;: il est endommagé, ou d’un genre que WaDesk ne connaît pas. Enregistrez-le, ou regardez-le sur le téléphone.</translation>
    </message>
    <message>
        <source>This film is not on this computer any more.</source>
        <translation>Ce film n’est plus sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>A colleague is replying</source>
        <translation>Un collègue répond</translation>
    </message>
    <message>
        <source>A conversation stays here until somebody answers it or takes it.</source>
        <translation>Une conversation reste ici jusqu’à ce que quelqu’un y réponde ou la prenne.</translation>
    </message>
    <message>
        <source>A label that is gone</source>
        <translation>Une étiquette qui n’existe plus</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Attribuée à</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermées</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflit</translation>
    </message>
    <message>
        <source>Everybody is taken care of</source>
        <translation>Tout le monde est pris en charge</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrer la liste</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Longest waiting first</source>
        <translation>Plus longue attente d’abord</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>À moi</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Plus récentes d’abord</translation>
    </message>
    <message>
        <source>No conversation meets all of these. Take one of them away.</source>
        <translation>Aucune conversation ne remplit toutes ces conditions. Retirez-en une.</translation>
    </message>
    <message>
        <source>Nobody is asking for you</source>
        <translation>Personne ne vous demande</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Non distribué</translation>
    </message>
    <message>
        <source>Nothing is closed</source>
        <translation>Rien n’est fermé</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Rien n’est ouvert</translation>
    </message>
    <message>
        <source>Nothing is snoozed</source>
        <translation>Rien n’est reporté</translation>
    </message>
    <message>
        <source>Nothing is waiting for you</source>
        <translation>Rien ne vous attend</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Rien ne correspond</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvertes</translation>
    </message>
    <message>
        <source>Perhaps sent</source>
        <translation>Peut-être envoyé</translation>
    </message>
    <message>
        <source>Press E on a conversation that is done. It opens again when the customer writes.</source>
        <translation>Appuyez sur E quand une conversation est terminée. Elle se rouvre quand le client écrit.</translation>
    </message>
    <message>
        <source>Press S on a conversation, and it comes back at the hour that you choose, or when the customer writes.</source>
        <translation>Appuyez sur S sur une conversation&#xa0;: elle revient à l’heure que vous choisissez, ou quand le client écrit.</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Reportées</translation>
    </message>
    <message>
        <source>Somebody who left</source>
        <translation>Quelqu’un qui est parti</translation>
    </message>
    <message>
        <source>Sort the list</source>
        <translation>Trier la liste</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Take all filters away</source>
        <translation>Retirer tous les filtres</translation>
    </message>
    <message>
        <source>Take away: {part}</source>
        <translation>Retirer&#xa0;: {part}</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Libres</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lues</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>Attend depuis</translation>
    </message>
    <message>
        <source>Waiting for {span} or longer</source>
        <translation>Attend depuis {span} ou plus</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <source>What you answer first, or what is assigned to you, appears here. Look at Unassigned for those whom nobody has answered.</source>
        <translation>Ce à quoi vous répondez en premier, ou qui vous est attribué, apparaît ici. Voyez «&#xa0;Libres&#xa0;» pour les clients à qui personne n’a répondu.</translation>
    </message>
    <message>
        <source>When a colleague names you in a note, the conversation stays here until you have read it.</source>
        <translation>Quand un collègue vous nomme dans une note, la conversation reste ici jusqu’à ce que vous l’ayez lue.</translation>
    </message>
    <message>
        <source>When a customer writes to your number, the conversation appears here.</source>
        <translation>Quand un client écrit à votre numéro, la conversation apparaît ici.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Délai de 24 heures</translation>
    </message>
    <message>
        <source>Window ends first</source>
        <translation>Fin de délai la plus proche d’abord</translation>
    </message>
    <message>
        <source>Window ends within {span}</source>
        <translation>Délai qui finit d’ici {span}</translation>
    </message>
    <message>
        <source>With a draft</source>
        <translation>Avec un brouillon</translation>
    </message>
    <message>
        <source>You are replying</source>
        <translation>Vous répondez</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>A colleague opens Linked devices, shows a code there and reads it to you. You can also paste the link, or drop a picture of the code here.</source>
        <translation>Un collègue ouvre «&#xa0;Appareils associés&#xa0;», y affiche un code et vous le lit. Vous pouvez aussi coller le lien, ou déposer ici une image du code.</translation>
    </message>
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
        <source>Ask whoever gave you the code to compare these words and let you in:</source>
        <translation>Demandez à qui vous a donné le code de comparer ces mots et de vous laisser entrer&#xa0;:</translation>
    </message>
    <message>
        <source>Asking the Hub …</source>
        <translation>Demande au Hub…</translation>
    </message>
    <message>
        <source>Both screens show the same words in the same order. Where they differ, somebody sits in between: stop, and tell your administrator.</source>
        <translation>Les deux écrans affichent les mêmes mots dans le même ordre. S’ils diffèrent, quelqu’un s’est glissé entre les deux&#xa0;: arrêtez, et prévenez votre administrateur.</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>Choisir une image…</translation>
    </message>
    <message>
        <source>Code or link</source>
        <translation>Code ou lien</translation>
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
        <source>Linking code or link</source>
        <translation>Code d’association ou lien</translation>
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
        <source>Nobody is linked yet? Whoever runs the Hub prints a code with “wadesk hub link”.</source>
        <translation>Personne n’est encore associé&#x202f;? Qui exploite le Hub affiche un code avec «&#xa0;wadesk hub link&#xa0;».</translation>
    </message>
    <message>
        <source>Picture of the code</source>
        <translation>Image du code</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Images (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>The Hub waits for another {span}.</source>
        <translation>Le Hub attend encore {span}.</translation>
    </message>
    <message>
        <source>There is no code in this picture that can be read: take it again, closer and straight, or type the code.</source>
        <translation>Aucun code n’est lisible dans cette image&#xa0;: reprenez-la, de plus près et bien droite, ou saisissez le code.</translation>
    </message>
    <message>
        <source>Too many wrong codes were tried: the next one counts in {span}.</source>
        <translation>Trop de codes erronés&#xa0;: le prochain comptera dans {span}.</translation>
    </message>
    <message>
        <source>Waiting to be let in</source>
        <translation>En attente d’admission</translation>
    </message>
    <message>
        <source>Welcome to WaDesk</source>
        <translation>Bienvenue dans WaDesk</translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>Monospaced</source>
        <translation>Chasse fixe</translation>
    </message>
    <message>
        <source>Struck through</source>
        <translation>Barré</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Earlier conversations are coming from the phone: {progress} %</source>
        <translation>Les conversations d’avant arrivent du téléphone&#xa0;: {progress}&#xa0;%</translation>
    </message>
    <message>
        <source>Put this away</source>
        <translation>Fermer cet avis</translation>
    </message>
    <message>
        <source>The phone was asked for its earlier conversations…</source>
        <translation>On a demandé au téléphone ses conversations d’avant…</translation>
    </message>
    <message>
        <source>The phone&apos;s earlier conversations are here.</source>
        <translation>Les conversations d’avant sont arrivées du téléphone.</translation>
    </message>
    <message>
        <source>Whoever holds the phone keeps its earlier conversations there.</source>
        <translation>La personne qui tient le téléphone y garde ses conversations d’avant.</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Closed</source>
        <translation>Fermée</translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation>Brouillon&#xa0;:</translation>
    </message>
    <message>
        <source>Labels: {names}</source>
        <translation>Étiquettes&#xa0;: {names}</translation>
    </message>
    <message>
        <source>New messages: more than {count}</source>
        <translation>Nouveaux messages&#xa0;: plus de {count}</translation>
    </message>
    <message>
        <source>New messages: {count}</source>
        <translation>Nouveaux messages&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Phone app:</source>
        <translation>Appli mobile&#xa0;:</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglée</translation>
    </message>
    <message>
        <source>Sent by you</source>
        <translation>Envoyé par vous</translation>
    </message>
    <message>
        <source>Snoozed until {time}</source>
        <translation>Reportée jusqu’à {time}</translation>
    </message>
    <message>
        <source>Somebody mentioned you</source>
        <translation>Quelqu’un vous a mentionné</translation>
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
    <message>
        <source>The open conversation is not in this view</source>
        <translation>Conversation ouverte hors de cette vue</translation>
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
    <name>Label</name>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Colour of {name}: {colour}</source>
        <translation>Couleur de {name}&#xa0;: {colour}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>La supprimer</translation>
    </message>
    <message>
        <source>Drop {name}</source>
        <translation>Supprimer {name}</translation>
    </message>
    <message>
        <source>Drop “{name}”?</source>
        <translation>Supprimer «&#xa0;{name}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Find or make a label</source>
        <translation>Chercher ou créer une étiquette</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Make “{name}”</source>
        <translation>Créer «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Name of the label</source>
        <translation>Nom de l’étiquette</translation>
    </message>
    <message>
        <source>No conversation has it.</source>
        <translation>Aucune conversation ne la porte.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ocre</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Olive</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Pourpre</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Rename, recolour or drop labels</source>
        <translation>Renommer, recolorer ou supprimer des étiquettes</translation>
    </message>
    <message>
        <source>Rename, recolour or drop labels…</source>
        <translation>Renommer, recolorer, supprimer…</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Bleu canard</translation>
    </message>
    <message>
        <source>There are no labels yet: type a name to make one.</source>
        <translation>Il n’y a pas encore d’étiquettes&#xa0;: saisissez un nom pour en créer une.</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>put</source>
        <translation>mise</translation>
    </message>
    <message>
        <source>put on some</source>
        <translation>mise sur certaines</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>&amp;Show a code</source>
        <translation>&amp;Afficher un code</translation>
    </message>
    <message>
        <source>A code on this screen lets in one more computer. You see who asks, and let it in or refuse.</source>
        <translation>Un code sur cet écran fait entrer un ordinateur de plus. Vous voyez qui demande, et vous l’admettez ou le refusez.</translation>
    </message>
    <message>
        <source>All places are taken: linking one more unlinks this computer.</source>
        <translation>Toutes les places sont prises&#xa0;: en associer un de plus dissocie cet ordinateur.</translation>
    </message>
    <message>
        <source>All places are taken: linking one more unlinks {name} ({who}), linked on {date}.</source>
        <translation>Toutes les places sont prises&#xa0;: en associer un de plus dissocie {name} ({who}), associé le {date}.</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Ordinateur</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>Pour moi</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>Is this you?</source>
        <translation>Est-ce bien vous&#x202f;?</translation>
    </message>
    <message>
        <source>Is this {who}?</source>
        <translation>Est-ce bien {who}&#x202f;?</translation>
    </message>
    <message>
        <source>It was linked before, and takes its old place.</source>
        <translation>Il était déjà associé, et reprend sa place.</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Admettre</translation>
    </message>
    <message>
        <source>Let it in only where its screen shows these words, in this order:</source>
        <translation>Ne l’admettez que si son écran affiche ces mots, dans cet ordre&#xa0;:</translation>
    </message>
    <message>
        <source>Letting it in unlinks this computer: what was written here is handed in first, then its copy is destroyed.</source>
        <translation>L’admettre dissocie cet ordinateur&#xa0;: ce qui y a été écrit est d’abord remis au Hub, puis sa copie est détruite.</translation>
    </message>
    <message>
        <source>Letting it in unlinks {name} ({who}), linked on {date}: what was written there is handed in first, then its copy is destroyed.</source>
        <translation>L’admettre dissocie {name} ({who}), associé le {date}&#xa0;: ce qui y a été écrit est d’abord remis au Hub, puis sa copie est détruite.</translation>
    </message>
    <message>
        <source>Link a device</source>
        <translation>Associer un appareil</translation>
    </message>
    <message>
        <source>Nobody has used the code, so it was put away.</source>
        <translation>Personne n’a utilisé le code&#xa0;: il a été retiré.</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>That computer does not ask any more.</source>
        <translation>Cet ordinateur ne demande plus rien.</translation>
    </message>
    <message>
        <source>The new computer will be {who}&apos;s.</source>
        <translation>Le nouvel ordinateur sera celui de {who}.</translation>
    </message>
    <message>
        <source>There is no room: unlink another device first.</source>
        <translation>Il n’y a plus de place&#xa0;: dissociez d’abord un autre appareil.</translation>
    </message>
    <message>
        <source>Too many wrong codes were tried. Another one can be shown in {span}.</source>
        <translation>Trop de codes erronés. Un autre pourra être affiché dans {span}.</translation>
    </message>
    <message>
        <source>Type this on the new computer, or give it the link or the picture.</source>
        <translation>Saisissez ceci sur le nouvel ordinateur, ou donnez-lui le lien ou l’image.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>valid for {seconds} s</source>
        <translation>valable {seconds} s</translation>
    </message>
    <message>
        <source>{name} is linked.</source>
        <translation>{name} est associé.</translation>
    </message>
    <message>
        <source>{name} was not let in.</source>
        <translation>{name} n’a pas été admis.</translation>
    </message>
</context>
<context>
    <name>ListDeeds</name>
    <message>
        <source>Assign…</source>
        <translation>Attribuer…</translation>
    </message>
    <message>
        <source>Close or reopen</source>
        <translation>Fermer ou rouvrir</translation>
    </message>
    <message>
        <source>Label…</source>
        <translation>Étiqueter…</translation>
    </message>
    <message>
        <source>Mark as read or unread</source>
        <translation>Marquer comme lue ou non lue</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>Épingler ou détacher</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Reporter…</translation>
    </message>
    <message>
        <source>{deed} ({key})</source>
        <translation>{deed} ({key})</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>It is not locked yet: what you wrote could not be saved.</source>
        <translation>Pas encore verrouillé&#xa0;: ce que vous avez écrit n’a pas pu être enregistré.</translation>
    </message>
    <message>
        <source>Lock WaDesk</source>
        <translation>Verrouiller WaDesk</translation>
    </message>
    <message>
        <source>Quit WaDesk</source>
        <translation>Quitter WaDesk</translation>
    </message>
    <message>
        <source>Show what waits on this computer</source>
        <translation>Afficher ce qui attend sur cet ordinateur</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {span} off, so some times here look odd. Nothing is sent or refused by it, for the Hub&apos;s clock counts: set it right when you can.</source>
        <translation>L’horloge de cet ordinateur se trompe de {span}&#xa0;: certaines heures paraissent étranges ici. Elle ne décide d’aucun envoi, car c’est celle du Hub qui compte&#xa0;: réglez-la dès que possible.</translation>
    </message>
    <message>
        <source>What you wrote could not be saved: make room on the disk, or copy it elsewhere. Closing once more leaves it behind.</source>
        <translation>Ce que vous avez écrit n’a pas pu être enregistré&#xa0;: faites de la place sur le disque, ou copiez-le ailleurs. Fermer encore une fois l’abandonne.</translation>
    </message>
</context>
<context>
    <name>Media</name>
    <message>
        <source>A file of this kind is not shown here: save it to look at it.</source>
        <translation>Un fichier de ce genre ne s’affiche pas ici&#xa0;: enregistrez-le pour le regarder.</translation>
    </message>
    <message>
        <source>Cannot be had any more</source>
        <translation>N’est plus disponible</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Endommagé</translation>
    </message>
    <message>
        <source>Files cannot be shown just now: close WaDesk and start it again.</source>
        <translation>Les fichiers ne peuvent pas être affichés en ce moment&#xa0;: fermez WaDesk et relancez-le.</translation>
    </message>
    <message>
        <source>Locked with a password</source>
        <translation>Protégé par un mot de passe</translation>
    </message>
    <message>
        <source>Not shown here</source>
        <translation>Ne s’affiche pas ici</translation>
    </message>
    <message>
        <source>This document has no such page.</source>
        <translation>Ce document n’a pas cette page.</translation>
    </message>
    <message>
        <source>This document is locked with a password: save it and open it with that.</source>
        <translation>Ce document est protégé par un mot de passe&#xa0;: enregistrez-le et ouvrez-le avec celui-ci.</translation>
    </message>
    <message>
        <source>This file could not be shown safely. Be careful with it: it may be meant to harm.</source>
        <translation>Ce fichier n’a pas pu être affiché sans danger. Méfiez-vous-en&#xa0;: il est peut-être fait pour nuire.</translation>
    </message>
    <message>
        <source>This file is damaged and cannot be shown: ask for it once more.</source>
        <translation>Ce fichier est endommagé et ne peut pas être affiché&#xa0;: redemandez-le.</translation>
    </message>
    <message>
        <source>This file is empty: ask for it once more.</source>
        <translation>Ce fichier est vide&#xa0;: redemandez-le.</translation>
    </message>
    <message>
        <source>This file took too long to be shown and was given up: save it to look at it.</source>
        <translation>Ce fichier a mis trop de temps à s’afficher et a été abandonné&#xa0;: enregistrez-le pour le regarder.</translation>
    </message>
    <message>
        <source>This picture is too large to be shown safely: save it to look at it.</source>
        <translation>Cette image est trop grande pour être affichée sans danger&#xa0;: enregistrez-la pour la regarder.</translation>
    </message>
</context>
<context>
    <name>NewestButton</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n nouveau message</numerusform>
            <numerusform>%n nouveaux messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewsLine</name>
    <message numerus="yes">
        <source>%n new message(s) while you wrote</source>
        <translation>
            <numerusform>%n nouveau message pendant que vous écriviez</numerusform>
            <numerusform>%n nouveaux messages pendant que vous écriviez</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them. They hold nothing back.</source>
        <translation>Les montrer. Ils ne retiennent rien.</translation>
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
        <source>Locking …</source>
        <translation>Verrouillage…</translation>
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
        <source>This computer was unlinked. What was written here and not sent is handed in; then the copy of the messages is wiped.</source>
        <translation>Cet ordinateur a été dissocié. Ce qui a été écrit ici sans être envoyé est remis au Hub&#x202f;; ensuite la copie des messages est effacée.</translation>
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
    <name>Number</name>
    <message>
        <source>What you write is kept, and leaves once that is mended.</source>
        <translation>Ce que vous écrivez est gardé, et part dès que c’est réparé.</translation>
    </message>
    <message>
        <source>WhatsApp does not let the Hub in: its access token has to be renewed.</source>
        <translation>WhatsApp ne laisse pas entrer le Hub&#xa0;: son jeton d’accès doit être renouvelé.</translation>
    </message>
    <message>
        <source>WhatsApp forbids the Hub to send: its access token lacks a permission.</source>
        <translation>WhatsApp interdit au Hub d’envoyer&#xa0;: il manque une autorisation à son jeton d’accès.</translation>
    </message>
    <message>
        <source>WhatsApp has locked the account: see Meta&apos;s Business Support.</source>
        <translation>WhatsApp a verrouillé le compte&#xa0;: voyez l’assistance Meta pour les entreprises.</translation>
    </message>
    <message>
        <source>WhatsApp has no way to charge for messages: see the payment settings at Meta.</source>
        <translation>WhatsApp n’a aucun moyen de facturer les messages&#xa0;: voyez les réglages de paiement chez Meta.</translation>
    </message>
    <message>
        <source>WhatsApp has stopped your number for breaking its rules: see Meta&apos;s support.</source>
        <translation>WhatsApp a arrêté votre numéro pour non-respect de ses règles&#xa0;: voyez l’assistance de Meta.</translation>
    </message>
    <message>
        <source>WhatsApp refuses.</source>
        <translation>WhatsApp refuse.</translation>
    </message>
    <message>
        <source>Your number is not registered with WhatsApp any more.</source>
        <translation>Votre numéro n’est plus enregistré chez WhatsApp.</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <translation>&amp;Remettre</translation>
    </message>
    <message>
        <source>&amp;Read and decide</source>
        <translation>&amp;Lire et décider</translation>
    </message>
    <message>
        <source>&amp;Send now</source>
        <translation>&amp;Envoyer maintenant</translation>
    </message>
    <message>
        <source>A conversation that is not in sight</source>
        <translation>Une conversation hors de vue</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Retour (Échap)</translation>
    </message>
    <message>
        <source>Dis&amp;card</source>
        <translation>Aban&amp;donner</translation>
    </message>
    <message>
        <source>Discarded.</source>
        <translation>Abandonné.</translation>
    </message>
    <message>
        <source>Each leaves by itself as soon as it may; the topmost first.</source>
        <translation>Chacun part de lui-même dès que possible&#x202f;; celui du haut d’abord.</translation>
    </message>
    <message>
        <source>Leaves in a moment</source>
        <translation>Part dans un instant</translation>
    </message>
    <message>
        <source>Leaves {moment}</source>
        <translation>Part {moment}</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Des&amp;cendre</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Mon&amp;ter</translation>
    </message>
    <message>
        <source>Nothing waits: all that you wrote has left.</source>
        <translation>Rien n’attend&#xa0;: tout ce que vous avez écrit est parti.</translation>
    </message>
    <message>
        <source>Waiting on this computer</source>
        <translation>En attente sur cet ordinateur</translation>
    </message>
    <message>
        <source>Waiting on this computer: {count} (Ctrl+O)</source>
        <translation>En attente sur cet ordinateur&#xa0;: {count} (Ctrl+O)</translation>
    </message>
    <message>
        <source>Waits for the one before it, which is yours to decide</source>
        <translation>Attend le précédent, qui attend votre décision</translation>
    </message>
    <message>
        <source>Waits until the Hub is back</source>
        <translation>Attend le retour du Hub</translation>
    </message>
    <message>
        <source>What waits on this computer</source>
        <translation>Ce qui attend sur cet ordinateur</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>{who} is looking</source>
        <translation>{who} regarde</translation>
    </message>
    <message>
        <source>{who} is writing</source>
        <translation>{who} écrit</translation>
    </message>
</context>
<context>
    <name>Playing</name>
    <message>
        <source>This recording cannot be played: it is damaged, or of a kind that WaDesk does not know. Listen to it on the phone.</source>
        <translation>Cet enregistrement ne peut pas être lu&#xa0;: il est endommagé, ou d’un genre que WaDesk ne connaît pas. Écoutez-le sur le téléphone.</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code of the link</source>
        <translation>Code QR du lien</translation>
    </message>
</context>
<context>
    <name>QuickReply</name>
    <message>
        <source>Back to the text</source>
        <translation>Revenir au texte</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Kept: /{shortcut} brings it.</source>
        <translation>Gardée&#xa0;: /{shortcut} l’apporte.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>One word, such as hours</source>
        <translation>Un seul mot, par exemple horaires</translation>
    </message>
    <message>
        <source>Only standard members and administrators change these.</source>
        <translation>Seuls les membres standard et les administrateurs les modifient.</translation>
    </message>
    <message>
        <source>Quick replies</source>
        <translation>Réponses rapides</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Removed for everybody in the team.</source>
        <translation>Supprimée pour toute l’équipe.</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Raccourci</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qu’elle dit</translation>
    </message>
    <message>
        <source>Words of the quick reply</source>
        <translation>Texte de la réponse rapide</translation>
    </message>
    <message>
        <source>{name} becomes the customer&apos;s name. Everybody can use it.</source>
        <translation>{name} devient le nom du client. Tout le monde peut s’en servir.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Inbox</source>
        <translation>Boîte de réception</translation>
    </message>
    <message>
        <source>Linked devices</source>
        <translation>Appareils associés</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>{name}: {count} new</source>
        <translation>Nouveautés dans {name}&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{page} ({key})</source>
        <translation>{page} ({key})</translation>
    </message>
</context>
<context>
    <name>Reaction</name>
    <message>
        <source>More emoji</source>
        <translation>Plus d’émojis</translation>
    </message>
    <message>
        <source>React to the message</source>
        <translation>Réagir au message</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>A colleague has this name already: choose another one.</source>
        <translation>Un collègue porte déjà ce nom&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>A colleague is answering this customer right now: wait, or ask them.</source>
        <translation>Un collègue répond à ce client en ce moment&#xa0;: attendez, ou parlez-lui.</translation>
    </message>
    <message>
        <source>A file of this profile is damaged. Nothing was deleted.</source>
        <translation>Un fichier de ce profil est endommagé. Rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>A folder cannot be sent: open it and choose the files in it.</source>
        <translation>Un dossier ne peut pas être envoyé&#xa0;: ouvrez-le et choisissez les fichiers qu’il contient.</translation>
    </message>
    <message>
        <source>A group is no single customer, so this cannot be done to it.</source>
        <translation>Un groupe n’est pas un seul client&#xa0;: ceci ne s’applique pas à lui.</translation>
    </message>
    <message>
        <source>A label needs a name of 40 characters at most: write one.</source>
        <translation>Une étiquette demande un nom de 40 caractères au plus&#xa0;: écrivez-en un.</translation>
    </message>
    <message>
        <source>A member needs a name: write one.</source>
        <translation>Un membre doit avoir un nom&#xa0;: écrivez-en un.</translation>
    </message>
    <message>
        <source>A newer WaDesk wrote this profile: update this one.</source>
        <translation>Ce profil vient d’un WaDesk plus récent&#xa0;: mettez celui-ci à jour.</translation>
    </message>
    <message>
        <source>A piece of a file was lost on this computer.</source>
        <translation>Un morceau d’un fichier a été perdu sur cet ordinateur.</translation>
    </message>
    <message>
        <source>A quick reply is called by one word without spaces: write one.</source>
        <translation>Une réponse rapide s’appelle par un seul mot sans espace&#xa0;: écrivez-en un.</translation>
    </message>
    <message>
        <source>A scope needs a name.</source>
        <translation>Un périmètre doit avoir un nom.</translation>
    </message>
    <message>
        <source>A scope&apos;s name has 120 characters at most: choose a shorter one.</source>
        <translation>Le nom d’un périmètre a 120 caractères au plus&#xa0;: choisissez-en un plus court.</translation>
    </message>
    <message>
        <source>A set of rights needs a name: write one.</source>
        <translation>Un jeu de droits doit avoir un nom&#xa0;: écrivez-en un.</translation>
    </message>
    <message>
        <source>A setting is not right.</source>
        <translation>Un réglage n’est pas correct.</translation>
    </message>
    <message>
        <source>A shortcut is one word: give it one to find it by.</source>
        <translation>Un raccourci est un seul mot&#xa0;: donnez-en un pour la retrouver.</translation>
    </message>
    <message>
        <source>A template is no text: send it anew or let go of it.</source>
        <translation>Un modèle n’est pas un texte&#xa0;: envoyez-le de nouveau ou abandonnez-le.</translation>
    </message>
    <message>
        <source>A view needs a name: write one.</source>
        <translation>Une vue doit avoir un nom&#xa0;: écrivez-en un.</translation>
    </message>
    <message>
        <source>An administrator sees every conversation: leave the scopes open.</source>
        <translation>Un administrateur voit toutes les conversations&#xa0;: n’indiquez pas de périmètre.</translation>
    </message>
    <message>
        <source>An order to wipe this Desk came that its Hub has not signed: nothing was deleted.</source>
        <translation>Un ordre d’effacement que le Hub n’a pas signé est arrivé&#xa0;: rien n’a été supprimé.</translation>
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
        <source>Files cannot be shown just now: WaDesk could not start the part that does it.</source>
        <translation>Les fichiers ne peuvent pas être affichés en ce moment&#xa0;: WaDesk n’a pas pu lancer la partie qui s’en charge.</translation>
    </message>
    <message>
        <source>Hours are minutes of one day: from 0 to 1440.</source>
        <translation>Les horaires sont des minutes d’un même jour&#xa0;: de 0 à 1440.</translation>
    </message>
    <message>
        <source>Hours need days: from 0, a Monday, to 6, a Sunday.</source>
        <translation>Les horaires veulent des jours&#xa0;: de 0, lundi, à 6, dimanche.</translation>
    </message>
    <message>
        <source>Hours that end when they begin are none: choose another end.</source>
        <translation>Des horaires qui finissent quand ils commencent n’en sont pas&#xa0;: choisissez une autre fin.</translation>
    </message>
    <message>
        <source>It cannot be read as what its name says: open it and save it anew.</source>
        <translation>Il ne se lit pas comme son nom l’annonce&#xa0;: ouvrez-le et enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>It is larger than 100 MB, and WhatsApp takes no more: send a link to it instead.</source>
        <translation>Il dépasse 100 Mo, et WhatsApp n’accepte pas davantage&#xa0;: envoyez plutôt un lien.</translation>
    </message>
    <message>
        <source>It was given up.</source>
        <translation>La demande a été abandonnée.</translation>
    </message>
    <message>
        <source>Look again at who would have to go for this one.</source>
        <translation>Regardez de nouveau qui devrait partir pour celui-ci.</translation>
    </message>
    <message>
        <source>Nobody does this to themselves: ask another administrator.</source>
        <translation>Personne ne peut le faire pour soi-même&#xa0;: adressez-vous à un autre administrateur.</translation>
    </message>
    <message>
        <source>Nothing can be heard: this computer has no loudspeaker that WaDesk can use. Plug one in, and play it again.</source>
        <translation>On ne peut rien entendre&#xa0;: cet ordinateur n’a pas de haut-parleur que WaDesk puisse utiliser. Branchez-en un, et relancez la lecture.</translation>
    </message>
    <message>
        <source>Nothing can be recorded: this computer has no microphone that WaDesk may use. Plug one in, or allow it in the system&apos;s settings, and begin again.</source>
        <translation>On ne peut rien enregistrer&#xa0;: cet ordinateur n’a pas de micro que WaDesk puisse utiliser. Branchez-en un, ou autorisez-le dans les réglages du système, puis recommencez.</translation>
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
        <source>Say at which address the Hub is, too: it begins with https://.</source>
        <translation>Indiquez aussi l’adresse du Hub&#xa0;: elle commence par https://.</translation>
    </message>
    <message>
        <source>Say until when it is to sleep: an hour within the next two years.</source>
        <translation>Indiquez jusqu’à quand la reporter&#xa0;: une heure dans les deux ans à venir.</translation>
    </message>
    <message>
        <source>Say which scopes a restricted member sees; none is an answer, too.</source>
        <translation>Indiquez les périmètres que voit un membre restreint&#x202f;; «&#xa0;aucun&#xa0;» est aussi une réponse.</translation>
    </message>
    <message>
        <source>Somebody else has taken over this conversation since you began.</source>
        <translation>Quelqu’un d’autre a repris cette conversation depuis que vous avez commencé.</translation>
    </message>
    <message>
        <source>Somebody else looks after this customer, in a conversation that you do not see: ask an administrator to let you see it.</source>
        <translation>Quelqu’un d’autre s’occupe de ce client, dans une conversation que vous ne voyez pas&#xa0;: demandez à un administrateur de vous la montrer.</translation>
    </message>
    <message>
        <source>Somebody has answered since you last looked; nothing was sent.</source>
        <translation>Quelqu’un a répondu depuis votre dernier regard&#x202f;; rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Somebody must remain an administrator: make a colleague one first.</source>
        <translation>Il doit rester un administrateur&#xa0;: donnez d’abord ce rôle à un collègue.</translation>
    </message>
    <message>
        <source>The Hub cannot be reached just now, and nothing was changed: try again when it is there.</source>
        <translation>Le Hub est injoignable pour l’instant, et rien n’a été modifié&#xa0;: réessayez à son retour.</translation>
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
        <source>The Hub has more to write down than it can; try again shortly.</source>
        <translation>Le Hub a plus à écrire qu’il ne peut&#xa0;: réessayez sous peu.</translation>
    </message>
    <message>
        <source>The Hub has this already; it cannot be taken back.</source>
        <translation>Le Hub l’a déjà&#x202f;; on ne peut plus le reprendre.</translation>
    </message>
    <message>
        <source>The Hub is not there, and only it can call this off: try again once it is back.</source>
        <translation>Le Hub n’est pas là, et lui seul peut l’annuler&#xa0;: réessayez à son retour.</translation>
    </message>
    <message>
        <source>The Hub is stopping.</source>
        <translation>Le Hub s’arrête.</translation>
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
        <source>The Hub&apos;s answer did not come any more: look whether it was done, then try again.</source>
        <translation>La réponse du Hub n’est pas arrivée&#xa0;: voyez si c’est fait, puis réessayez.</translation>
    </message>
    <message>
        <source>The Hub&apos;s certificate is not trusted by this machine.</source>
        <translation>Cet ordinateur ne fait pas confiance au certificat du Hub.</translation>
    </message>
    <message>
        <source>The colleague who gave you the code did not let this computer in.</source>
        <translation>Le collègue qui vous a donné le code n’a pas admis cet ordinateur.</translation>
    </message>
    <message>
        <source>The connection to the Hub broke off.</source>
        <translation>La connexion au Hub s’est interrompue.</translation>
    </message>
    <message>
        <source>The customer has written since: read it, then send this or change it.</source>
        <translation>Le client a écrit depuis&#xa0;: lisez, puis envoyez ceci ou modifiez-le.</translation>
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
        <source>The disk is full: make room on it, and go on.</source>
        <translation>Le disque est plein&#xa0;: faites-y de la place, puis continuez.</translation>
    </message>
    <message>
        <source>The file is too large for WhatsApp.</source>
        <translation>Le fichier est trop volumineux pour WhatsApp.</translation>
    </message>
    <message>
        <source>The file with what was written here and not sent is damaged. Nothing was changed: copy this profile&apos;s folder to a safe place, then link this computer anew in another one.</source>
        <translation>Le fichier de ce qui a été écrit ici sans être envoyé est endommagé. Rien n’a été modifié&#xa0;: copiez le dossier de ce profil en lieu sûr, puis associez de nouveau cet ordinateur dans un autre dossier.</translation>
    </message>
    <message>
        <source>The file {path} cannot be written ({why}): choose another place.</source>
        <translation>Le fichier {path} ne peut pas être écrit ({why})&#xa0;: choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>The keyring is locked: unlock it and try again.</source>
        <translation>Le trousseau est verrouillé&#xa0;: déverrouillez-le et réessayez.</translation>
    </message>
    <message>
        <source>The microphone has gone silent: see whether it is still plugged in, and go on.</source>
        <translation>Le micro s’est tu&#xa0;: voyez s’il est toujours branché, puis continuez.</translation>
    </message>
    <message>
        <source>The recording has ended here: the part of WaDesk that writes it down broke off. What was said is kept.</source>
        <translation>L’enregistrement s’arrête ici&#xa0;: la partie de WaDesk qui l’écrit s’est interrompue. Ce qui a été dit est gardé.</translation>
    </message>
    <message>
        <source>The template has another file at its head than this one: choose it again.</source>
        <translation>L’en-tête du modèle demande un autre fichier que celui-ci&#xa0;: choisissez de nouveau le modèle.</translation>
    </message>
    <message>
        <source>The template has been changed: choose it again, and fill in all of it.</source>
        <translation>Le modèle a été modifié&#xa0;: choisissez-le de nouveau, et remplissez-le en entier.</translation>
    </message>
    <message>
        <source>The text holds characters that cannot be sent: write the damaged places anew.</source>
        <translation>Le texte contient des caractères impossibles à envoyer&#xa0;: récrivez les endroits abîmés.</translation>
    </message>
    <message>
        <source>The text is too long for WhatsApp: 4096 characters are the most.</source>
        <translation>Le texte est trop long pour WhatsApp&#xa0;: 4096 caractères au plus.</translation>
    </message>
    <message>
        <source>The time for this has passed: choose another one, or send it now.</source>
        <translation>L’heure prévue est passée&#xa0;: choisissez-en une autre, ou envoyez maintenant.</translation>
    </message>
    <message>
        <source>The words with the file are too long: 1024 characters are the most.</source>
        <translation>Le texte joint au fichier est trop long&#xa0;: 1024 caractères au plus.</translation>
    </message>
    <message>
        <source>There are as many of these as are kept: drop some first.</source>
        <translation>Le nombre gardé est atteint&#xa0;: supprimez-en d’abord.</translation>
    </message>
    <message>
        <source>There are as many quick replies already as are kept: drop some first.</source>
        <translation>Il y a déjà autant de réponses rapides qu’on en garde&#xa0;: supprimez-en d’abord.</translation>
    </message>
    <message>
        <source>There are no words here to keep as a note.</source>
        <translation>Il n’y a pas de texte à garder comme note.</translation>
    </message>
    <message>
        <source>There are so many labels already that more are never found again: drop some first.</source>
        <translation>Il y a déjà tant d’étiquettes qu’on ne s’y retrouverait plus&#xa0;: supprimez-en d’abord.</translation>
    </message>
    <message>
        <source>There is a label of this name already: choose another one.</source>
        <translation>Une étiquette porte déjà ce nom&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>There is a quick reply of this name already: choose another word.</source>
        <translation>Une réponse rapide porte déjà ce nom&#xa0;: choisissez un autre mot.</translation>
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
        <source>There is no keyring here, so the passphrase is the only key: change it instead.</source>
        <translation>Il n’y a pas de trousseau ici, et la phrase secrète est la seule clé&#xa0;: modifiez-la plutôt.</translation>
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
        <source>There is no such message here any more.</source>
        <translation>Ce message n’est plus ici.</translation>
    </message>
    <message>
        <source>There is no such set of rights any more.</source>
        <translation>Ce jeu de droits n’existe plus.</translation>
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
        <source>These digits are not right: look again, they change every 30 seconds.</source>
        <translation>Ces chiffres ne sont pas les bons&#xa0;: regardez de nouveau, ils changent toutes les 30 secondes.</translation>
    </message>
    <message>
        <source>These two are one and the same contact already.</source>
        <translation>Ces deux contacts n’en font déjà qu’un.</translation>
    </message>
    <message>
        <source>This Desk has not caught up with the Hub yet: in a moment you can send.</source>
        <translation>Ce poste n’a pas encore rattrapé le Hub&#xa0;: vous pourrez envoyer dans un instant.</translation>
    </message>
    <message>
        <source>This WaDesk is too old for the Hub: update it.</source>
        <translation>Ce WaDesk est trop ancien pour le Hub&#xa0;: mettez-le à jour.</translation>
    </message>
    <message>
        <source>This cannot be sent again: write it anew.</source>
        <translation>Ceci ne peut pas être renvoyé&#xa0;: récrivez-le.</translation>
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
        <source>This code names a certificate, so the Hub&apos;s address begins with https://: look again.</source>
        <translation>Ce code désigne un certificat&#xa0;: l’adresse du Hub commence donc par https://. Vérifiez-la.</translation>
    </message>
    <message>
        <source>This colleague does not see the conversation, or is here no more.</source>
        <translation>Ce collègue ne voit pas la conversation, ou n’est plus ici.</translation>
    </message>
    <message>
        <source>This colleague is suspended, or here no more.</source>
        <translation>Ce collègue est suspendu, ou n’est plus ici.</translation>
    </message>
    <message>
        <source>This computer has not heard from the Hub for too long, so it stays shut until it does. Nothing was deleted: connect it and try again.</source>
        <translation>Cet ordinateur est sans nouvelles du Hub depuis trop longtemps&#xa0;: il reste fermé jusqu’à en avoir. Rien n’a été supprimé&#xa0;: connectez-le et réessayez.</translation>
    </message>
    <message>
        <source>This computer was unlinked, and its copy of the messages is gone.</source>
        <translation>Cet ordinateur a été dissocié, et sa copie des messages est détruite.</translation>
    </message>
    <message>
        <source>This computer was unlinked: what was written here is handed in to the Hub.</source>
        <translation>Cet ordinateur a été dissocié&#xa0;: ce qui y a été écrit est remis au Hub.</translation>
    </message>
    <message>
        <source>This computer&apos;s copy of the messages is damaged: close WaDesk and start it again, and it is fetched anew. What you wrote is kept.</source>
        <translation>La copie des messages de cet ordinateur est endommagée&#xa0;: fermez WaDesk et relancez-le, et elle sera récupérée de nouveau. Ce que vous avez écrit est gardé.</translation>
    </message>
    <message>
        <source>This computer&apos;s copy of the messages was damaged, so it is fetched anew. What you wrote is kept.</source>
        <translation>La copie des messages de cet ordinateur était endommagée&#xa0;: elle est récupérée de nouveau. Ce que vous avez écrit est gardé.</translation>
    </message>
    <message>
        <source>This conversation has as many labels as it can have: take some away first.</source>
        <translation>Cette conversation a autant d’étiquettes que possible&#xa0;: retirez-en d’abord.</translation>
    </message>
    <message>
        <source>This customer has asked for no more offers, so nothing of the kind is sent.</source>
        <translation>Ce client ne veut plus d’offres&#x202f;; rien de tel ne lui est envoyé.</translation>
    </message>
    <message>
        <source>This customer is blocked, so nothing is sent: unblock them first.</source>
        <translation>Ce client est bloqué, donc rien n’est envoyé&#xa0;: débloquez-le d’abord.</translation>
    </message>
    <message>
        <source>This device is not linked any more.</source>
        <translation>Cet appareil n’est plus associé.</translation>
    </message>
    <message>
        <source>This file is empty: there is nothing in it to send.</source>
        <translation>Ce fichier est vide&#xa0;: il n’y a rien à envoyer.</translation>
    </message>
    <message>
        <source>This file is no longer kept here.</source>
        <translation>Ce fichier n’est plus gardé ici.</translation>
    </message>
    <message>
        <source>This file is not here yet: wait until it has come, and try again.</source>
        <translation>Ce fichier n’est pas encore ici&#xa0;: attendez qu’il soit arrivé, puis réessayez.</translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>Ce fichier n’existe plus.</translation>
    </message>
    <message>
        <source>This filter is too long to be kept: leave some of it out.</source>
        <translation>Ce filtre est trop long pour être enregistré&#xa0;: enlevez-en une partie.</translation>
    </message>
    <message>
        <source>This has been decided already.</source>
        <translation>C’est déjà décidé.</translation>
    </message>
    <message>
        <source>This has waited for a while: look whether it still fits, then send it.</source>
        <translation>Ceci a attendu un moment&#xa0;: voyez si cela convient encore, puis envoyez.</translation>
    </message>
    <message>
        <source>This is in order, like 123456: take one that is harder to guess.</source>
        <translation>Cela se suit, comme 123456&#xa0;: prenez quelque chose de plus difficile à deviner.</translation>
    </message>
    <message>
        <source>This is no code: it has eight letters and digits, or sixteen. Look again.</source>
        <translation>Ce n’est pas un code&#xa0;: il compte huit lettres et chiffres, ou seize. Vérifiez-le.</translation>
    </message>
    <message>
        <source>This is not there any more: a colleague has dropped it.</source>
        <translation>Ceci n’existe plus&#xa0;: un collègue l’a supprimé.</translation>
    </message>
    <message>
        <source>This is on its way already and cannot be called back.</source>
        <translation>C’est déjà en route et ne peut plus être rappelé.</translation>
    </message>
    <message>
        <source>This is on its way already; it needs no second try.</source>
        <translation>C’est déjà en route&#x202f;; un second essai est inutile.</translation>
    </message>
    <message>
        <source>This is settled already, so there is nothing to decide any more.</source>
        <translation>C’est déjà réglé&#x202f;; il n’y a plus rien à décider.</translation>
    </message>
    <message>
        <source>This is too short: take six characters or more.</source>
        <translation>C’est trop court&#xa0;: prenez six caractères ou plus.</translation>
    </message>
    <message>
        <source>This link is not whole: copy it again, from its first letter to its last.</source>
        <translation>Ce lien n’est pas entier&#xa0;: copiez-le de nouveau, de la première lettre à la dernière.</translation>
    </message>
    <message>
        <source>This names something that the Hub has not seen yet: let this Desk catch up and try again.</source>
        <translation>Ceci nomme quelque chose que le Hub n’a pas encore vu&#xa0;: laissez ce poste se mettre à jour et réessayez.</translation>
    </message>
    <message>
        <source>This needs a second factor: set up your authenticator app first.</source>
        <translation>Ceci demande un second facteur&#xa0;: configurez d’abord votre application d’authentification.</translation>
    </message>
    <message>
        <source>This needs the six digits of your authenticator app.</source>
        <translation>Ceci demande les six chiffres de votre application d’authentification.</translation>
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
        <source>This passphrase or PIN is too easy to guess: take another one.</source>
        <translation>Cette phrase secrète ou ce code PIN est trop facile à deviner&#xa0;: choisissez autre chose.</translation>
    </message>
    <message>
        <source>This picture cannot be read: save it anew and try again.</source>
        <translation>Cette image est illisible&#xa0;: enregistrez-la de nouveau et réessayez.</translation>
    </message>
    <message>
        <source>This profile has a passphrase already: change it instead.</source>
        <translation>Ce profil a déjà une phrase secrète&#xa0;: modifiez-la plutôt.</translation>
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
        <source>This profile was seen in two places, so both were stopped. What you wrote is kept here; an administrator can let this device go on.</source>
        <translation>Ce profil a été vu à deux endroits&#xa0;: les deux ont été arrêtés. Ce que vous avez écrit est gardé ici&#x202f;; un administrateur peut laisser cet appareil reprendre.</translation>
    </message>
    <message>
        <source>This repeats itself: take one that is harder to guess.</source>
        <translation>Cela se répète&#xa0;: prenez quelque chose de plus difficile à deviner.</translation>
    </message>
    <message>
        <source>This text is not there any more: it was sent or changed on your other device.</source>
        <translation>Ce texte n’est plus là&#xa0;: il a été envoyé ou modifié sur votre autre appareil.</translation>
    </message>
    <message>
        <source>This was sent before with other words; send it again as a new reply.</source>
        <translation>Ceci a déjà été envoyé avec d’autres mots&#x202f;; renvoyez-le comme nouvelle réponse.</translation>
    </message>
    <message>
        <source>Too many people take this one: take one that is harder to guess.</source>
        <translation>Trop de gens choisissent ceci&#xa0;: prenez quelque chose de plus difficile à deviner.</translation>
    </message>
    <message>
        <source>Too many wrong codes were tried: wait a little, then try again.</source>
        <translation>Trop de codes erronés&#xa0;: attendez un peu, puis réessayez.</translation>
    </message>
    <message>
        <source>Too many wrong digits were tried: wait a little, then try again.</source>
        <translation>Trop de chiffres erronés&#xa0;: attendez un peu, puis réessayez.</translation>
    </message>
    <message>
        <source>WaDesk is already running with this profile.</source>
        <translation>WaDesk est déjà ouvert avec ce profil.</translation>
    </message>
    <message>
        <source>WaDesk opens documents, pictures, sound and films only. Save it instead, and start it only if you know who sent it and why: it may be meant to harm.</source>
        <translation>WaDesk n’ouvre que les documents, les images, les sons et les films. Enregistrez plutôt ce fichier, et ne le lancez que si vous savez qui l’a envoyé et pourquoi&#xa0;: il est peut-être fait pour nuire.</translation>
    </message>
    <message>
        <source>What came is not the file that was sent, so it was thrown away: ask for it once more.</source>
        <translation>Ce qui est arrivé n’est pas le fichier envoyé, et a donc été jeté&#xa0;: redemandez-le.</translation>
    </message>
    <message>
        <source>WhatsApp carries files of up to 100 MB.</source>
        <translation>WhatsApp transporte des fichiers de 100 Mo au plus.</translation>
    </message>
    <message>
        <source>WhatsApp does not take a file of this kind.</source>
        <translation>WhatsApp n’accepte pas ce genre de fichier.</translation>
    </message>
    <message>
        <source>WhatsApp does not take files of this kind: send it as PDF or as a picture.</source>
        <translation>WhatsApp n’accepte pas les fichiers de ce genre&#xa0;: envoyez-le en PDF ou en image.</translation>
    </message>
    <message>
        <source>WhatsApp knows no approved template of this name and language.</source>
        <translation>WhatsApp ne connaît aucun modèle approuvé de ce nom et de cette langue.</translation>
    </message>
    <message>
        <source>WhatsApp plays OGG only as Opus with one channel: save it as MP3 and send that.</source>
        <translation>WhatsApp ne lit l’OGG qu’en Opus et sur un seul canal&#xa0;: enregistrez-le en MP3 et envoyez ce fichier.</translation>
    </message>
    <message>
        <source>WhatsApp plays no GIF: send it as an MP4 film, or as a PNG picture.</source>
        <translation>WhatsApp ne lit pas les GIF&#xa0;: envoyez un film MP4, ou une image PNG.</translation>
    </message>
    <message>
        <source>WhatsApp plays no QuickTime film: save it as MP4 and send that.</source>
        <translation>WhatsApp ne lit pas les films QuickTime&#xa0;: enregistrez le film en MP4 et envoyez ce fichier.</translation>
    </message>
    <message>
        <source>WhatsApp shows no AVIF picture: save it as JPEG and send that.</source>
        <translation>WhatsApp n’affiche pas les images AVIF&#xa0;: enregistrez l’image en JPEG et envoyez ce fichier.</translation>
    </message>
    <message>
        <source>WhatsApp shows no HEIC photo: save it as JPEG and send that.</source>
        <translation>WhatsApp n’affiche pas les photos HEIC&#xa0;: enregistrez la photo en JPEG et envoyez ce fichier.</translation>
    </message>
    <message>
        <source>WhatsApp shows no TIFF picture: save it as JPEG and send that.</source>
        <translation>WhatsApp n’affiche pas les images TIFF&#xa0;: enregistrez l’image en JPEG et envoyez ce fichier.</translation>
    </message>
    <message>
        <source>WhatsApp shows no bitmap: save it as PNG and send that.</source>
        <translation>WhatsApp n’affiche pas les images BMP&#xa0;: enregistrez l’image en PNG et envoyez ce fichier.</translation>
    </message>
    <message>
        <source>WhatsApp takes no archive: send the files in it one by one.</source>
        <translation>WhatsApp n’accepte pas les archives&#xa0;: envoyez-en les fichiers un par un.</translation>
    </message>
    <message>
        <source>WhatsApp takes no program: send a link to it instead.</source>
        <translation>WhatsApp n’accepte pas les programmes&#xa0;: envoyez plutôt un lien.</translation>
    </message>
    <message>
        <source>WhatsApp takes one emoji on a message of the customer&apos;s that is no older than 30 days.</source>
        <translation>WhatsApp accepte un seul émoji par message du client, et sur un message de moins de 30 jours.</translation>
    </message>
    <message>
        <source>Whoever answers at this address is not the Hub that the code came from: nothing was sent.</source>
        <translation>Ce qui répond à cette adresse n’est pas le Hub dont vient le code&#xa0;: rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Without a keyring this is the only key: take eight characters or more, and not figures alone.</source>
        <translation>Sans trousseau, c’est la seule clé&#xa0;: prenez huit caractères ou plus, et pas seulement des chiffres.</translation>
    </message>
    <message>
        <source>You are suspended here for now: ask an administrator.</source>
        <translation>Votre accès est suspendu pour l’instant&#xa0;: adressez-vous à un administrateur.</translation>
    </message>
    <message>
        <source>You have no right to do this: ask an administrator.</source>
        <translation>Vous n’en avez pas le droit&#xa0;: adressez-vous à un administrateur.</translation>
    </message>
    <message>
        <source>You keep as many views already as there can be: drop some first.</source>
        <translation>Vous avez déjà autant de vues qu’il peut y en avoir&#xa0;: retirez-en d’abord.</translation>
    </message>
    <message>
        <source>You may do this only in your hours.</source>
        <translation>Vous ne pouvez le faire que pendant vos heures.</translation>
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
    <name>Recorder</name>
    <message>
        <source>Attach</source>
        <translation>Joindre</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Discard (Delete)</source>
        <translation>Abandonner (Suppr)</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Held: the microphone is off.</source>
        <translation>En pause&#xa0;: le micro est coupé.</translation>
    </message>
    <message>
        <source>Listen to it</source>
        <translation>L’écouter</translation>
    </message>
    <message>
        <source>More does not go into one voice message: it is attached as far as it goes.</source>
        <translation>Un message vocal n’en contient pas plus&#xa0;: il est joint jusque-là.</translation>
    </message>
    <message>
        <source>Nothing was recorded: nothing is attached.</source>
        <translation>Rien n’a été enregistré&#xa0;: rien n’est joint.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Record a voice message</source>
        <translation>Enregistrer un message vocal</translation>
    </message>
    <message>
        <source>So long that the customer&apos;s phone fetches it only after a tap.</source>
        <translation>Si long que le téléphone du client ne le récupère qu’au toucher.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>Arrêter l’écoute</translation>
    </message>
    <message>
        <source>The microphone is being opened…</source>
        <translation>Ouverture du micro…</translation>
    </message>
    <message>
        <source>The recording is discarded.</source>
        <translation>L’enregistrement est abandonné.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Message vocal</translation>
    </message>
    <message>
        <source>Voice recording</source>
        <translation>Enregistrement vocal</translation>
    </message>
    <message>
        <source>{size} of {most}: it ends by itself there.</source>
        <translation>{size} sur {most}&#xa0;: il s’arrête là de lui-même.</translation>
    </message>
</context>
<context>
    <name>Replies</name>
    <message>
        <source>The Hub is away, and only it can do this: try again in a moment.</source>
        <translation>Le Hub est absent, et lui seul peut le faire&#xa0;: réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The phone</source>
        <translation>Le téléphone</translation>
    </message>
</context>
<context>
    <name>ReplyParts</name>
    <message>
        <source>A file is still being read: in a moment you can send.</source>
        <translation>Un fichier est encore en cours de lecture&#xa0;: vous pourrez envoyer dans un instant.</translation>
    </message>
    <message>
        <source>A message that is not here</source>
        <translation>Un message qui n’est pas ici</translation>
    </message>
    <message>
        <source>A picture is too large: make it smaller or leave it out, then you can send.</source>
        <translation>Une image est trop grande&#xa0;: réduisez-la ou laissez-la de côté, puis vous pourrez envoyer.</translation>
    </message>
    <message>
        <source>Attach files to the reply</source>
        <translation>Joindre des fichiers à la réponse</translation>
    </message>
    <message>
        <source>Noted for the team</source>
        <translation>Noté pour l’équipe</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>Enregistré sur cet ordinateur</translation>
    </message>
    <message>
        <source>You are recording: attach it or discard it, then you can send.</source>
        <translation>Vous enregistrez&#xa0;: joignez ou abandonnez le message vocal, puis vous pourrez envoyer.</translation>
    </message>
    <message>
        <source>{count} files are the most in one reply.</source>
        <translation>{count} fichiers au plus par réponse.</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Answers customers, in every conversation unless you say otherwise.</source>
        <translation>Répond aux clients, dans toutes les conversations sauf indication contraire.</translation>
    </message>
    <message>
        <source>Answers only in conversations that were designated for them.</source>
        <translation>Ne répond que dans les conversations qui lui ont été désignées.</translation>
    </message>
    <message>
        <source>At any hour</source>
        <translation>À toute heure</translation>
    </message>
    <message>
        <source>By the Hub&apos;s clock. Reading is possible at any hour.</source>
        <translation>À l’heure du Hub. La lecture reste possible à toute heure.</translation>
    </message>
    <message>
        <source>Changes the name, picture and hours that customers see.</source>
        <translation>Modifie le nom, l’image et les horaires que voient les clients.</translation>
    </message>
    <message>
        <source>Choose a day, and another hour to end.</source>
        <translation>Choisissez un jour, et une autre heure de fin.</translation>
    </message>
    <message>
        <source>Chosen one by one</source>
        <translation>Choisis un par un</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Decides what customers are told when nobody answers.</source>
        <translation>Décide de ce qu’on dit aux clients quand personne ne répond.</translation>
    </message>
    <message>
        <source>Delete conversations</source>
        <translation>Supprimer des conversations</translation>
    </message>
    <message>
        <source>Deletes them for everybody; nothing brings them back.</source>
        <translation>Les supprime pour tout le monde&#x202f;; rien ne les fait revenir.</translation>
    </message>
    <message>
        <source>Edit the business profile</source>
        <translation>Modifier le profil de l’entreprise</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horaires</translation>
    </message>
    <message>
        <source>May do everything, and says what the others may.</source>
        <translation>Peut tout faire, et fixe ce que peuvent les autres.</translation>
    </message>
    <message>
        <source>Not every administrator has a second factor: ask them to set one up.</source>
        <translation>Tous les administrateurs n’ont pas de second facteur&#xa0;: demandez-leur d’en configurer un.</translation>
    </message>
    <message>
        <source>Only designated ones</source>
        <translation>Seulement celles désignées</translation>
    </message>
    <message>
        <source>Only in these hours</source>
        <translation>Seulement à ces heures</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Restreint</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Scopes, with commas between them</source>
        <translation>Périmètres, séparés par des virgules</translation>
    </message>
    <message>
        <source>See the catalogue</source>
        <translation>Voir le catalogue</translation>
    </message>
    <message>
        <source>Sees products and prices, and can name them in an answer.</source>
        <translation>Voit les produits et les prix, et peut les citer dans une réponse.</translation>
    </message>
    <message>
        <source>Sends one message to a whole list of customers.</source>
        <translation>Envoie un même message à toute une liste de clients.</translation>
    </message>
    <message>
        <source>Set automatic replies</source>
        <translation>Régler les réponses automatiques</translation>
    </message>
    <message>
        <source>Set of rights</source>
        <translation>Jeu de droits</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>This goes on past midnight; the days are those on which it begins.</source>
        <translation>Cela dépasse minuit&#x202f;; les jours sont ceux où cela commence.</translation>
    </message>
    <message>
        <source>This is more than the role needs for its work: give it knowingly.</source>
        <translation>C’est plus que ce rôle ne demande&#xa0;: accordez-le en connaissance de cause.</translation>
    </message>
    <message>
        <source>Those open to all, and designated ones</source>
        <translation>Celles ouvertes à tous, et celles désignées</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Whoever may both write to many and delete can do harm and leave no trace of it in the conversations. The audit log keeps it.</source>
        <translation>Qui peut à la fois faire des envois groupés et supprimer peut nuire sans laisser de trace dans les conversations. Le journal d’audit, lui, en garde une.</translation>
    </message>
    <message>
        <source>Without a scope they see no conversation at all.</source>
        <translation>Sans périmètre, cette personne ne voit aucune conversation.</translation>
    </message>
    <message>
        <source>Write to many at once</source>
        <translation>Faire des envois groupés</translation>
    </message>
    <message>
        <source>Writes the audit log to a file outside WaDesk.</source>
        <translation>Écrit le journal d’audit dans un fichier hors de WaDesk.</translation>
    </message>
    <message>
        <source>You are the only administrator. Make a colleague one too, so that the team is not locked out when you are.</source>
        <translation>Vous êtes le seul administrateur. Donnez aussi ce rôle à un collègue, pour que l’équipe ne soit pas bloquée quand vous l’êtes.</translation>
    </message>
    <message>
        <source>You have no second factor. With one, nobody who finds this computer open can give rights away in your name.</source>
        <translation>Vous n’avez pas de second facteur. Sans lui, quiconque trouve cet ordinateur ouvert peut accorder des droits en votre nom.</translation>
    </message>
    <message>
        <source>at any hour</source>
        <translation>à toute heure</translation>
    </message>
    <message>
        <source>devices: {count}</source>
        <translation>appareils&#xa0;: {count}</translation>
    </message>
    <message>
        <source>no device</source>
        <translation>aucun appareil</translation>
    </message>
    <message>
        <source>returns, wholesale</source>
        <translation>retours, vente en gros</translation>
    </message>
    <message>
        <source>second factor</source>
        <translation>second facteur</translation>
    </message>
    <message>
        <source>sees every conversation</source>
        <translation>voit toutes les conversations</translation>
    </message>
    <message>
        <source>sees no conversation yet</source>
        <translation>ne voit encore aucune conversation</translation>
    </message>
    <message>
        <source>sees what is open to all</source>
        <translation>voit ce qui est ouvert à tous</translation>
    </message>
    <message>
        <source>sees: {scopes}</source>
        <translation>voit&#xa0;: {scopes}</translation>
    </message>
    <message>
        <source>sees: {scopes}, and what is open to all</source>
        <translation>voit&#xa0;: {scopes}, et ce qui est ouvert à tous</translation>
    </message>
    <message>
        <source>until</source>
        <translation>à</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} à {last}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} à {end}</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>1 message</source>
        <translation>1 message</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 personne</translation>
    </message>
    <message>
        <source>Back to the conversations (Esc)</source>
        <translation>Retour aux conversations (Échap)</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Enter opens · Tab completes · {key} keeps the hits · Esc</source>
        <translation>Entrée ouvre · Tab complète · {key} garde les résultats · Échap</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Messages of all conversations with this label</source>
        <translation>Messages de toutes les conversations avec cette étiquette</translation>
    </message>
    <message>
        <source>Messages that were found</source>
        <translation>Messages trouvés</translation>
    </message>
    <message>
        <source>Newer (Shift+F3)</source>
        <translation>Plus récent (Maj+F3)</translation>
    </message>
    <message>
        <source>Nobody and nothing here is called {name}.</source>
        <translation>Personne ni rien ici ne porte le nom {name}.</translation>
    </message>
    <message>
        <source>Nobody is called so, and nobody has said it. Try fewer letters.</source>
        <translation>Personne ne porte ce nom, et personne ne l’a écrit. Essayez avec moins de lettres.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Nothing found so far. {more}.</source>
        <translation>Rien trouvé jusqu’ici. {more}.</translation>
    </message>
    <message>
        <source>Nothing here is all of that. Leave out a filter, or look at the spelling.</source>
        <translation>Rien ici ne répond à tout cela. Enlevez un filtre, ou vérifiez l’orthographe.</translation>
    </message>
    <message>
        <source>Older (F3)</source>
        <translation>Plus ancien (F3)</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Search for something else</source>
        <translation>Chercher autre chose</translation>
    </message>
    <message>
        <source>Search people, messages and commands</source>
        <translation>Chercher des personnes, des messages et des commandes</translation>
    </message>
    <message>
        <source>Search people, messages and commands, or type from:, label:, …</source>
        <translation>Chercher des personnes, des messages, des commandes, ou taper from:, label:, …</translation>
    </message>
    <message>
        <source>Searched lately</source>
        <translation>Recherches</translation>
    </message>
    <message>
        <source>Still indexing: {percent} % of the messages are not searched yet</source>
        <translation>Indexation en cours&#xa0;: {percent}&#xa0;% des messages ne sont pas encore fouillés</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>a label of the conversation</source>
        <translation>une étiquette de la conversation</translation>
    </message>
    <message>
        <source>from a day, a month or a year on</source>
        <translation>à partir d’un jour, d’un mois ou d’une année</translation>
    </message>
    <message>
        <source>in whose conversation; this is the open one</source>
        <translation>dans la conversation de qui&#x202f;; ici est celle qui est ouverte</translation>
    </message>
    <message>
        <source>older than a day, a month or a year</source>
        <translation>avant un jour, un mois ou une année</translation>
    </message>
    <message>
        <source>the newest {count} messages</source>
        <translation>les {count} messages les plus récents</translation>
    </message>
    <message>
        <source>unread, a note, or how the conversation stands</source>
        <translation>non lue, une note, ou l’état de la conversation</translation>
    </message>
    <message>
        <source>what is attached: photo, file, voice, link, …</source>
        <translation>ce qui est joint&#xa0;: photo, fichier, vocal, lien…</translation>
    </message>
    <message>
        <source>who wrote it: a name, me, or customer</source>
        <translation>qui l’a écrit&#xa0;: un nom, moi ou client</translation>
    </message>
    <message>
        <source>{count} messages</source>
        <translation>{count} messages</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} personnes</translation>
    </message>
</context>
<context>
    <name>SearchErrands</name>
    <message>
        <source>Search in this conversation</source>
        <translation>Chercher dans cette conversation</translation>
    </message>
</context>
<context>
    <name>SearchValue</name>
    <message>
        <source>closed</source>
        <translation>fermée</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contact</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>client</translation>
    </message>
    <message>
        <source>file</source>
        <translation>fichier</translation>
    </message>
    <message>
        <source>link</source>
        <translation>lien</translation>
    </message>
    <message>
        <source>location</source>
        <translation>position</translation>
    </message>
    <message>
        <source>me</source>
        <translation>moi</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>à-moi</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>order</source>
        <translation>commande</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>reportée</translation>
    </message>
    <message>
        <source>sticker</source>
        <translation>autocollant</translation>
    </message>
    <message>
        <source>this</source>
        <translation>ici</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>non-lu</translation>
    </message>
    <message>
        <source>video</source>
        <translation>vidéo</translation>
    </message>
    <message>
        <source>voice</source>
        <translation>vocal</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
</context>
<context>
    <name>Security</name>
    <message>
        <source>&amp;Choose a passphrase or PIN</source>
        <translation>Choisir une &amp;phrase secrète ou un code PIN</translation>
    </message>
    <message>
        <source>&amp;Lock now (Ctrl+L)</source>
        <translation>&amp;Verrouiller maintenant (Ctrl+L)</translation>
    </message>
    <message>
        <source>&amp;Take it off</source>
        <translation>En&amp;lever</translation>
    </message>
    <message>
        <source>After {minutes} minutes without a touch, and after sleep</source>
        <translation>Après {minutes} minutes sans activité, et après une mise en veille</translation>
    </message>
    <message>
        <source>C&amp;hange it</source>
        <translation>M&amp;odifier</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Changed. From now on only the new one opens WaDesk.</source>
        <translation>C’est modifié&#xa0;: l’ancienne phrase secrète ou l’ancien code PIN n’ouvre plus WaDesk.</translation>
    </message>
    <message>
        <source>Choose a passphrase or PIN first: then it can be locked.</source>
        <translation>Choisissez d’abord une phrase secrète ou un code PIN&#xa0;: le verrouillage sera alors possible.</translation>
    </message>
    <message>
        <source>Fill in every field.</source>
        <translation>Remplissez tous les champs.</translation>
    </message>
    <message>
        <source>From now on WaDesk opens only with it. Do not forget it.</source>
        <translation>WaDesk ne s’ouvrira désormais qu’avec ceci. Ne l’oubliez pas.</translation>
    </message>
    <message>
        <source>Lock on this computer</source>
        <translation>Verrou sur cet ordinateur</translation>
    </message>
    <message>
        <source>Lock with this</source>
        <translation>Verrouiller avec ceci</translation>
    </message>
    <message>
        <source>Locks by itself</source>
        <translation>Se verrouille tout seul</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>New passphrase or PIN, six characters or more</source>
        <translation>Nouvelle phrase secrète ou nouveau code PIN, six caractères ou plus</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Passphrase or PIN until now</source>
        <translation>Phrase secrète ou code PIN jusqu’ici</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Second facteur</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Enlever</translation>
    </message>
    <message>
        <source>Taken off. The keyring alone opens WaDesk here.</source>
        <translation>C’est enlevé. Le trousseau seul ouvre WaDesk ici.</translation>
    </message>
    <message>
        <source>The key is in this computer&apos;s keyring: whoever uses your account can open WaDesk. A passphrase or PIN becomes part of the key.</source>
        <translation>La clé est dans le trousseau de cet ordinateur&#xa0;: qui utilise votre compte peut ouvrir WaDesk. Une phrase secrète ou un code PIN devient une partie de la clé.</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La même chose, encore une fois</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Les deux ne sont pas identiques.</translation>
    </message>
    <message>
        <source>WaDesk opens here only with your passphrase.</source>
        <translation>WaDesk ne s’ouvre ici qu’avec votre phrase secrète.</translation>
    </message>
    <message>
        <source>WaDesk opens only with your passphrase and this computer&apos;s keyring together.</source>
        <translation>WaDesk ne s’ouvre qu’avec votre phrase secrète et le trousseau de cet ordinateur, ensemble.</translation>
    </message>
    <message>
        <source>Wrapping the key anew …</source>
        <translation>La clé est scellée de nouveau…</translation>
    </message>
</context>
<context>
    <name>SendLater</name>
    <message>
        <source> (only if the customer writes again before)</source>
        <translation> (seulement si le client récrit d’ici là)</translation>
    </message>
    <message>
        <source>Choose day and hour…</source>
        <translation>Choisir le jour et l’heure…</translation>
    </message>
    <message>
        <source>Day and hour at which it leaves</source>
        <translation>Jour et heure du départ</translation>
    </message>
    <message>
        <source>In 1 hour, {time}</source>
        <translation>Dans 1 heure, {time}</translation>
    </message>
    <message>
        <source>Leaves at</source>
        <translation>Part à</translation>
    </message>
    <message>
        <source>Monday, {time}</source>
        <translation>Lundi, {time}</translation>
    </message>
    <message>
        <source>Send later (Alt+Enter)</source>
        <translation>Envoyer plus tard (Alt+Entrée)</translation>
    </message>
    <message>
        <source>Send then</source>
        <translation>Envoyer alors</translation>
    </message>
    <message>
        <source>This afternoon, {time}</source>
        <translation>Cet après-midi, {time}</translation>
    </message>
    <message>
        <source>Tomorrow, {time}</source>
        <translation>Demain, {time}</translation>
    </message>
</context>
<context>
    <name>Shrink</name>
    <message>
        <source>Leave it out</source>
        <translation>Le laisser de côté</translation>
    </message>
    <message>
        <source>Make it smaller</source>
        <translation>Le réduire</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>What was said, and your words</source>
        <translation>Ce qui a été dit, et votre texte</translation>
    </message>
</context>
<context>
    <name>Sight</name>
    <message>
        <source>Administrators see it, and: {names}.</source>
        <translation>Les administrateurs la voient, ainsi que&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Asking the Hub …</source>
        <translation>Demande au Hub…</translation>
    </message>
    <message>
        <source>Choose who sees this conversation, or delete it.</source>
        <translation>Choisir qui voit cette conversation, ou la supprimer.</translation>
    </message>
    <message>
        <source>Delete conversation …</source>
        <translation>Supprimer la conversation…</translation>
    </message>
    <message>
        <source>Delete for everybody</source>
        <translation>Supprimer pour tous</translation>
    </message>
    <message>
        <source>Delete this conversation for everybody.</source>
        <translation>Supprimer cette conversation pour tous.</translation>
    </message>
    <message>
        <source>Delete this conversation?</source>
        <translation>Supprimer cette conversation&#x202f;?</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Everybody on the team sees it, except restricted members.</source>
        <translation>Toute l’équipe la voit, sauf les membres restreints.</translation>
    </message>
    <message>
        <source>For example: shipping, returns, night shift.</source>
        <translation>Par exemple&#xa0;: expédition, retours, équipe de nuit.</translation>
    </message>
    <message>
        <source>For: {scope}</source>
        <translation>Pour&#xa0;: {scope}</translation>
    </message>
    <message>
        <source>It is deleted for everybody: its messages and notes leave every computer and the Hub, and nothing brings them back. WhatsApp and the customer keep their own copy.</source>
        <translation>Elle est supprimée pour tous&#xa0;: ses messages et ses notes disparaissent de tous les ordinateurs et du Hub, et rien ne les ramènera. WhatsApp et le client gardent leur propre copie.</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>Name of the new scope</source>
        <translation>Nom du nouveau périmètre</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>One scope, please: a name has no comma in it.</source>
        <translation>Un seul périmètre&#xa0;: son nom ne contient pas de virgule.</translation>
    </message>
    <message>
        <source>Only administrators see it, until you give somebody “{scope}” on the Team page.</source>
        <translation>Seuls les administrateurs la voient, tant que vous n’avez donné «&#xa0;{scope}&#xa0;» à personne sur la page Équipe.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>This conversation</source>
        <translation>Cette conversation</translation>
    </message>
    <message>
        <source>This conversation is deleted.</source>
        <translation>Cette conversation est supprimée.</translation>
    </message>
    <message>
        <source>This conversation is for {scope} from now on.</source>
        <translation>Désormais, cette conversation est pour&#xa0;: {scope}.</translation>
    </message>
    <message>
        <source>Who sees this conversation</source>
        <translation>Qui voit cette conversation</translation>
    </message>
    <message>
        <source>a new scope …</source>
        <translation>un nouveau périmètre…</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>tous</translation>
    </message>
</context>
<context>
    <name>Snooze</name>
    <message>
        <source>In 2 hours</source>
        <translation>Dans 2 heures</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Dans une semaine</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>Lundi prochain</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Reporter jusqu’à</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Ce soir</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>Try “tomorrow 9:00” or “in 2 hours”.</source>
        <translation>Essayez «&#xa0;demain 9h&#xa0;» ou «&#xa0;dans 2 heures&#xa0;».</translation>
    </message>
    <message>
        <source>Until {moment}</source>
        <translation>Jusqu’à {moment}</translation>
    </message>
    <message>
        <source>tomorrow 9:00, in 3 days, friday 14:00 …</source>
        <translation>demain 9h, dans 3 jours, vendredi 14h…</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>Add “{word}” to my words</source>
        <translation>Ajouter «&#xa0;{word}&#xa0;» à mes mots</translation>
    </message>
    <message>
        <source>No suggestion</source>
        <translation>Aucune suggestion</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>How they agreed</source>
        <translation>Comment l’accord a été donné</translation>
    </message>
    <message>
        <source>How they agreed to be written to</source>
        <translation>Comment cette personne a accepté qu’on lui écrive</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name, if you know it</source>
        <translation>Le nom, si vous le connaissez</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nouvelle conversation</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Only who has agreed to it may be written to. It is noted.</source>
        <translation>On n’écrit qu’à qui l’a accepté. C’est noté.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>This is no phone number yet: look at its country code.</source>
        <translation>Ce n’est pas encore un numéro de téléphone&#xa0;: vérifiez l’indicatif du pays.</translation>
    </message>
    <message>
        <source>To {number}. WhatsApp takes a template as the first word; once they answer, you can write freely.</source>
        <translation>À {number}. WhatsApp demande un modèle pour commencer&#x202f;; dès que la personne répond, vous pouvez écrire librement.</translation>
    </message>
    <message>
        <source>on the phone, in the shop, by a form …</source>
        <translation>au téléphone, en boutique, par un formulaire…</translation>
    </message>
    <message>
        <source>{code} … or as it is dialled here</source>
        <translation>{code}… ou comme on le compose ici</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>&amp;Ask {who}</source>
        <translation>&amp;Demander à {who}</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>Aban&amp;donner</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifier</translation>
    </message>
    <message>
        <source>&amp;Edit my words</source>
        <translation>&amp;Modifier mon texte</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>&amp;Laisser ainsi</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <translation>&amp;Remettre</translation>
    </message>
    <message>
        <source>&amp;Send anyway</source>
        <translation>&amp;Envoyer quand même</translation>
    </message>
    <message>
        <source>&amp;Send it again</source>
        <translation>&amp;Envoyer de nouveau</translation>
    </message>
    <message>
        <source>&amp;Send it now</source>
        <translation>&amp;Envoyer maintenant</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>&amp;Write it again</source>
        <translation>&amp;Récrire</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(sans texte)</translation>
    </message>
    <message>
        <source>24 hours have passed. What you write here is kept.</source>
        <translation>24 heures sont passées. Ce que vous écrivez ici est gardé.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Un collègue</translation>
    </message>
    <message>
        <source>Asked: {who} has {time} to let you answer.</source>
        <translation>Demandé&#xa0;: {who} a {time} pour vous laisser répondre.</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>Catching up with the Hub…</source>
        <translation>Rattrapage du Hub…</translation>
    </message>
    <message>
        <source>Conflict: a colleague was replying</source>
        <translation>Conflit&#xa0;: un collègue répondait</translation>
    </message>
    <message>
        <source>Conflict: {who} began first</source>
        <translation>Conflit&#xa0;: {who} a commencé avant</translation>
    </message>
    <message>
        <source>Conflict: {who} took over</source>
        <translation>Conflit&#xa0;: {who} a pris la main</translation>
    </message>
    <message>
        <source>Conflict: {who} was replying</source>
        <translation>Conflit&#xa0;: {who} répondait</translation>
    </message>
    <message>
        <source>Discarded.</source>
        <translation>Abandonné.</translation>
    </message>
    <message>
        <source>Free text can be sent for another {time}.</source>
        <translation>Du texte libre peut être envoyé pendant encore {time}.</translation>
    </message>
    <message>
        <source>It &amp;arrived</source>
        <translation>C’est &amp;arrivé</translation>
    </message>
    <message>
        <source>Keep as &amp;note</source>
        <translation>Garder comme &amp;note</translation>
    </message>
    <message>
        <source>Left as it is: should a report still come, it is shown here.</source>
        <translation>Laissé ainsi&#xa0;: si un rapport arrive encore, il s’affiche ici.</translation>
    </message>
    <message>
        <source>Nobody knows whether this arrived.</source>
        <translation>Personne ne sait si ceci est arrivé.</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>Non envoyé.</translation>
    </message>
    <message>
        <source>Not sent: 24 hours are over</source>
        <translation>Non envoyé&#xa0;: 24 heures passées</translation>
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
        <source>Nothing comes from them, or goes, until they are unblocked.</source>
        <translation>Rien n’arrive de sa part et rien ne part tant que le client n’est pas débloqué.</translation>
    </message>
    <message>
        <source>Nothing comes from them, or goes. Ask a colleague who may unblock them.</source>
        <translation>Rien n’arrive de sa part et rien ne part. Demandez à un collègue qui peut débloquer.</translation>
    </message>
    <message>
        <source>Nothing of yours was sent. Read both, then decide.</source>
        <translation>Rien de vous n’a été envoyé. Lisez les deux, puis décidez.</translation>
    </message>
    <message>
        <source>Only templates can be sent now; what you write is kept</source>
        <translation>Seuls des modèles peuvent partir maintenant&#x202f;; ce que vous écrivez est gardé</translation>
    </message>
    <message>
        <source>Only templates now</source>
        <translation>Modèles seulement</translation>
    </message>
    <message>
        <source>Read what came since, then send it or change it.</source>
        <translation>Lisez ce qui est arrivé depuis, puis envoyez ou modifiez.</translation>
    </message>
    <message>
        <source>Somebody has answered meanwhile: read it above, then decide.</source>
        <translation>Quelqu’un a répondu entre-temps&#xa0;: lisez ci-dessus, puis décidez.</translation>
    </message>
    <message>
        <source>Still catching up with the Hub: in a moment this can be sent.</source>
        <translation>Rattrapage du Hub en cours&#xa0;: l’envoi sera possible dans un instant.</translation>
    </message>
    <message>
        <source>Ta&amp;ke it back…</source>
        <translation>Re&amp;prendre la main…</translation>
    </message>
    <message>
        <source>Ta&amp;ke over</source>
        <translation>&amp;Prendre la main</translation>
    </message>
    <message>
        <source>Ta&amp;ke over…</source>
        <translation>&amp;Prendre la main…</translation>
    </message>
    <message>
        <source>Take over from {who}?</source>
        <translation>Prendre la main à {who}&#x202f;?</translation>
    </message>
    <message>
        <source>The Hub was restored from a copy after this was tried. Look whether the customer has it, then decide.</source>
        <translation>Le Hub a été restauré depuis une copie après cet essai. Voyez si le client l’a reçu, puis décidez.</translation>
    </message>
    <message>
        <source>The customer has written since you wrote this.</source>
        <translation>Le client a écrit depuis que vous avez rédigé ceci.</translation>
    </message>
    <message>
        <source>There is nothing to send yet.</source>
        <translation>Il n’y a encore rien à envoyer.</translation>
    </message>
    <message>
        <source>They are blocked, so nothing can be sent; what you write is kept</source>
        <translation>Bloqué&#xa0;: rien ne part, ce que vous écrivez est gardé</translation>
    </message>
    <message>
        <source>They have not written yet. What you write here is kept.</source>
        <translation>Cette personne n’a pas encore écrit. Ce que vous écrivez ici est gardé.</translation>
    </message>
    <message>
        <source>This has waited {time}.</source>
        <translation>Ceci a attendu {time}.</translation>
    </message>
    <message>
        <source>Un&amp;block</source>
        <translation>Dé&amp;bloquer</translation>
    </message>
    <message>
        <source>Unknown whether it arrived</source>
        <translation>Arrivée inconnue</translation>
    </message>
    <message>
        <source>Use a te&amp;mplate</source>
        <translation>&amp;Utiliser un modèle</translation>
    </message>
    <message>
        <source>What you write is kept as a draft.</source>
        <translation>Ce que vous écrivez est gardé comme brouillon.</translation>
    </message>
    <message>
        <source>WhatsApp neither answered nor reported. Look on the phone or ask the customer: sent again, they may get it twice.</source>
        <translation>WhatsApp n’a ni répondu ni fait de rapport. Regardez sur le téléphone ou demandez au client&#xa0;: renvoyé, il peut le recevoir deux fois.</translation>
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
        <source>You began at the same moment. What you write is kept as a draft.</source>
        <translation>Vous avez commencé au même moment. Ce que vous écrivez est gardé comme brouillon.</translation>
    </message>
    <message>
        <source>You can write meanwhile, and send in a moment.</source>
        <translation>Vous pouvez écrire en attendant, et envoyer dans un instant.</translation>
    </message>
    <message>
        <source>You, not sent</source>
        <translation>Vous, non envoyé</translation>
    </message>
    <message>
        <source>Your words are kept, and nothing of them was sent.</source>
        <translation>Votre texte est gardé, et rien n’en a été envoyé.</translation>
    </message>
    <message>
        <source>Your words are kept. Read both, then decide.</source>
        <translation>Votre texte est gardé. Lisez les deux, puis décidez.</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>un collègue</translation>
    </message>
    <message>
        <source>{key} goes here, Enter chooses, Esc goes back to your words.</source>
        <translation>{key} mène ici, Entrée choisit, Échap revient à votre texte.</translation>
    </message>
    <message>
        <source>{who} began first</source>
        <translation>{who} a commencé avant</translation>
    </message>
    <message>
        <source>{who} has answered since you began.</source>
        <translation>{who} a répondu depuis que vous avez commencé.</translation>
    </message>
    <message>
        <source>{who} has not answered. Your words are kept.</source>
        <translation>{who} n’a pas répondu. Votre texte est gardé.</translation>
    </message>
    <message>
        <source>{who} has taken over this conversation.</source>
        <translation>{who} a pris la main sur cette conversation.</translation>
    </message>
    <message>
        <source>{who} has taken over: decide above what becomes of your words.</source>
        <translation>{who} a pris la main&#xa0;: décidez ci-dessus du sort de votre texte.</translation>
    </message>
    <message>
        <source>{who} is replying: wait, or ask them.</source>
        <translation>{who} répond&#xa0;: attendez, ou parlez-lui.</translation>
    </message>
    <message>
        <source>{who} is replying; what you write is kept as a draft</source>
        <translation>{who} répond&#x202f;; ce que vous écrivez est gardé comme brouillon</translation>
    </message>
    <message>
        <source>{who} is told at once, and keeps every word they have written.</source>
        <translation>{who} l’apprend aussitôt, et garde chaque mot écrit.</translation>
    </message>
    <message>
        <source>{who} would like to finish first. Your words are kept.</source>
        <translation>{who} aimerait d’abord finir. Votre texte est gardé.</translation>
    </message>
</context>
<context>
    <name>Surroundings</name>
    <message>
        <source>It was handed over to you: you can answer now.</source>
        <translation>On vous a cédé la main&#xa0;: vous pouvez répondre.</translation>
    </message>
    <message>
        <source>Your conversation</source>
        <translation>Votre conversation</translation>
    </message>
    <message>
        <source>{who}&apos;s conversation</source>
        <translation>Conversation de {who}</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>&amp;Audit log</source>
        <translation>Journal d’&amp;audit</translation>
    </message>
    <message>
        <source>&amp;Drop this set</source>
        <translation>&amp;Supprimer ce jeu</translation>
    </message>
    <message>
        <source>&amp;Invite a colleague</source>
        <translation>&amp;Inviter un collègue</translation>
    </message>
    <message>
        <source>&amp;Keep as a set …</source>
        <translation>Garder comme &amp;jeu…</translation>
    </message>
    <message>
        <source>&amp;Link a device</source>
        <translation>Associer &amp;un appareil</translation>
    </message>
    <message>
        <source>&amp;Remove …</source>
        <translation>&amp;Retirer…</translation>
    </message>
    <message>
        <source>&amp;Save rights</source>
        <translation>&amp;Enregistrer les droits</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>Asking the Hub …</source>
        <translation>Demande au Hub…</translation>
    </message>
    <message>
        <source>Conversations go to</source>
        <translation>Les conversations vont à</translation>
    </message>
    <message>
        <source>Dropped. Whoever was given it keeps what they have.</source>
        <translation>Supprimé. Qui l’avait reçu garde ses droits.</translation>
    </message>
    <message>
        <source>Every computer of theirs hands in what was not sent and is then wiped. You keep their drafts. What they sent stays under their name, and they cannot come back by themselves.</source>
        <translation>Chacun de ses ordinateurs remet ce qui n’a pas été envoyé, puis est effacé. Vous gardez ses brouillons. Ce que cette personne a envoyé reste sous son nom, et elle ne peut pas revenir d’elle-même.</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Inviter</translation>
    </message>
    <message>
        <source>Invite a colleague</source>
        <translation>Inviter un collègue</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Kept. You can give it to others now.</source>
        <translation>Gardé. Vous pouvez maintenant l’accorder à d’autres.</translation>
    </message>
    <message>
        <source>Let &amp;work again</source>
        <translation>Réac&amp;tiver</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the set of rights</source>
        <translation>Nom du jeu de droits</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Membres</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Reno&amp;mmer</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>Retirer {name}&#x202f;?</translation>
    </message>
    <message>
        <source>Removed. Their computers are being wiped.</source>
        <translation>C’est fait&#xa0;: cette personne est retirée, et ses ordinateurs sont en cours d’effacement.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Renamed.</source>
        <translation>Renommé.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Saved. It holds from now on, on every computer.</source>
        <translation>Enregistré. Cela vaut dès maintenant, sur tous les ordinateurs.</translation>
    </message>
    <message>
        <source>Set up &amp;your second factor</source>
        <translation>Configurer &amp;votre second facteur</translation>
    </message>
    <message>
        <source>Sus&amp;pend</source>
        <translation>Sus&amp;pendre</translation>
    </message>
    <message>
        <source>Suspended. Their computers stay shut and keep what is in them.</source>
        <translation>Accès suspendu. Ses ordinateurs restent fermés et gardent leur contenu.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Their conversations go to</source>
        <translation>Ses conversations vont à</translation>
    </message>
    <message>
        <source>They can work again.</source>
        <translation>Cette personne peut de nouveau travailler.</translation>
    </message>
    <message>
        <source>nobody: they are free for all</source>
        <translation>personne&#xa0;: elles sont libres pour tous</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (vous)</translation>
    </message>
    <message>
        <source>{name} is on the team. Link a device for them next.</source>
        <translation>{name} fait partie de l’équipe. Associez-lui maintenant un appareil.</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>Approved templates</source>
        <translation>Modèles approuvés</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Revenir au texte</translation>
    </message>
    <message>
        <source>Blank {number}</source>
        <translation>Champ {number}</translation>
    </message>
    <message>
        <source>Choose the document…</source>
        <translation>Choisir le document…</translation>
    </message>
    <message>
        <source>Choose the film…</source>
        <translation>Choisir le film…</translation>
    </message>
    <message>
        <source>Choose the picture…</source>
        <translation>Choisir l’image…</translation>
    </message>
    <message>
        <source>For the button “{button}”</source>
        <translation>Pour le bouton «&#xa0;{button}&#xa0;»</translation>
    </message>
    <message>
        <source>Head, blank {number}</source>
        <translation>En-tête, champ {number}</translation>
    </message>
    <message>
        <source>It is for one-time codes, which only a program sends.</source>
        <translation>Il sert aux codes à usage unique, que seul un programme envoie.</translation>
    </message>
    <message>
        <source>It needs a place at its head, which cannot be put in here.</source>
        <translation>Son en-tête demande un lieu, qui ne peut pas être inséré ici.</translation>
    </message>
    <message>
        <source>No approved template is called like that.</source>
        <translation>Aucun modèle approuvé ne porte ce nom.</translation>
    </message>
    <message>
        <source>No template is approved yet: an administrator makes them at Meta.</source>
        <translation>Aucun modèle n’est encore approuvé&#xa0;: un administrateur les crée chez Meta.</translation>
    </message>
    <message>
        <source>Put your words in</source>
        <translation>Y mettre votre texte</translation>
    </message>
    <message>
        <source>Search the templates</source>
        <translation>Chercher dans les modèles</translation>
    </message>
    <message>
        <source>Send a template</source>
        <translation>Envoyer un modèle</translation>
    </message>
    <message>
        <source>Send template</source>
        <translation>Envoyer le modèle</translation>
    </message>
    <message>
        <source>Still to be chosen: the document at its head</source>
        <translation>Reste à choisir&#xa0;: le document de l’en-tête</translation>
    </message>
    <message>
        <source>Still to be chosen: the film at its head</source>
        <translation>Reste à choisir&#xa0;: le film de l’en-tête</translation>
    </message>
    <message>
        <source>Still to be chosen: the picture at its head</source>
        <translation>Reste à choisir&#xa0;: l’image de l’en-tête</translation>
    </message>
    <message>
        <source>Still to be filled in: {name}</source>
        <translation>Reste à remplir&#xa0;: {name}</translation>
    </message>
    <message>
        <source>The customer will read: {words}</source>
        <translation>Le client lira&#xa0;: {words}</translation>
    </message>
    <message>
        <source>The file is still being read.</source>
        <translation>Le fichier est encore en cours de lecture.</translation>
    </message>
    <message>
        <source>This customer has asked for no more offers.</source>
        <translation>Ce client ne veut plus d’offres.</translation>
    </message>
    <message>
        <source>This is no such file: choose another one.</source>
        <translation>Ce n’est pas un fichier de ce genre&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This template is no longer approved: choose another one, and your words go along.</source>
        <translation>Ce modèle n’est plus approuvé&#xa0;: choisissez-en un autre, et votre texte suivra.</translation>
    </message>
    <message>
        <source>for example {example}</source>
        <translation>par exemple {example}</translation>
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
        <source>Call</source>
        <translation>Appel</translation>
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
        <source>Note</source>
        <translation>Note</translation>
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
        <source>tomorrow {time}</source>
        <translation>demain {time}</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} j</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} j {hours} h</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
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
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{who} is replying</source>
        <translation>{who} répond</translation>
    </message>
</context>
<context>
    <name>Thread</name>
    <message>
        <source>1 page</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>A button was pressed</source>
        <translation>Un bouton a été touché</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Un collègue</translation>
    </message>
    <message>
        <source>A file from before this number was linked</source>
        <translation>Un fichier d’avant l’association de ce numéro</translation>
    </message>
    <message>
        <source>A form was filled in</source>
        <translation>Un formulaire a été rempli</translation>
    </message>
    <message>
        <source>A list to choose from</source>
        <translation>Une liste de choix</translation>
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
        <source>A message that can be seen once</source>
        <translation>Un message à voir une seule fois</translation>
    </message>
    <message>
        <source>A message was changed</source>
        <translation>Un message a été modifié</translation>
    </message>
    <message>
        <source>A message was deleted</source>
        <translation>Un message a été supprimé</translation>
    </message>
    <message>
        <source>A payment</source>
        <translation>Un paiement</translation>
    </message>
    <message>
        <source>A poll</source>
        <translation>Un sondage</translation>
    </message>
    <message>
        <source>A video message</source>
        <translation>Un message vidéo</translation>
    </message>
    <message>
        <source>A vote in a poll</source>
        <translation>Un vote dans un sondage</translation>
    </message>
    <message>
        <source>About a product</source>
        <translation>Au sujet d’un produit</translation>
    </message>
    <message>
        <source>Allow calls?</source>
        <translation>Autoriser les appels&#x202f;?</translation>
    </message>
    <message>
        <source>An empty message</source>
        <translation>Un message vide</translation>
    </message>
    <message>
        <source>An invitation to a group</source>
        <translation>Une invitation à un groupe</translation>
    </message>
    <message>
        <source>An invitation to an event</source>
        <translation>Une invitation à un événement</translation>
    </message>
    <message>
        <source>Another system</source>
        <translation>Un autre système</translation>
    </message>
    <message>
        <source>Call from the customer</source>
        <translation>Appel du client</translation>
    </message>
    <message>
        <source>Call to the customer</source>
        <translation>Appel au client</translation>
    </message>
    <message>
        <source>Call us</source>
        <translation>Nous appeler</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Changed a message that is not here</source>
        <translation>A modifié un message qui n’est pas ici</translation>
    </message>
    <message>
        <source>Copied: {words}</source>
        <translation>Copié&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy {words}</source>
        <translation>Copier {words}</translation>
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
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Details of the chosen message</source>
        <translation>Détails du message choisi</translation>
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
        <source>From the catalogue</source>
        <translation>Du catalogue</translation>
    </message>
    <message>
        <source>Give an address</source>
        <translation>Donner une adresse</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>Aller à un jour</translation>
    </message>
    <message>
        <source>Go to the first unread message</source>
        <translation>Aller au premier message non lu</translation>
    </message>
    <message>
        <source>Go to the newest message</source>
        <translation>Aller au message le plus récent</translation>
    </message>
    <message>
        <source>In answer to {quote}</source>
        <translation>En réponse à {quote}</translation>
    </message>
    <message>
        <source>It moves on: see where it is now on the phone.</source>
        <translation>Elle se déplace&#xa0;: voyez sur le téléphone où elle en est.</translation>
    </message>
    <message>
        <source>Leaves {moment}</source>
        <translation>Part {moment}</translation>
    </message>
    <message>
        <source>Live location</source>
        <translation>Position en direct</translation>
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
        <source>Missed call</source>
        <translation>Appel manqué</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Les plus récents</translation>
    </message>
    <message>
        <source>Nobody answered. You may write for the next 24 hours.</source>
        <translation>Personne n’a répondu. Vous pouvez écrire pendant les prochaines 24 heures.</translation>
    </message>
    <message>
        <source>Note · only your team sees this</source>
        <translation>Note · seule votre équipe la voit</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open (Enter)</source>
        <translation>Ouvrir (Entrée)</translation>
    </message>
    <message>
        <source>Open in a map</source>
        <translation>Ouvrir dans une carte</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>Ouvrir avec un autre programme</translation>
    </message>
    <message>
        <source>Open {link}</source>
        <translation>Ouvrir {link}</translation>
    </message>
    <message>
        <source>Order {name}</source>
        <translation>Commande {name}</translation>
    </message>
    <message>
        <source>Phone app</source>
        <translation>Appli mobile</translation>
    </message>
    <message>
        <source>Play faster or slower</source>
        <translation>Lire plus vite ou plus lentement</translation>
    </message>
    <message>
        <source>Play or hold</source>
        <translation>Lire ou mettre en pause</translation>
    </message>
    <message>
        <source>Play or hold (Space)</source>
        <translation>Lire ou mettre en pause (Espace)</translation>
    </message>
    <message>
        <source>Product {name}</source>
        <translation>Produit {name}</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citer</translation>
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
        <source>React…</source>
        <translation>Réagir…</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Lire la suite</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>See it on the phone.</source>
        <translation>À voir sur le téléphone.</translation>
    </message>
    <message>
        <source>Send location</source>
        <translation>Envoyer la position</translation>
    </message>
    <message>
        <source>Sent elsewhere; its words are not known here.</source>
        <translation>Envoyé d’ailleurs&#x202f;; son texte n’est pas connu ici.</translation>
    </message>
    <message>
        <source>Several photos</source>
        <translation>Plusieurs photos</translation>
    </message>
    <message>
        <source>Share phone number</source>
        <translation>Partager le numéro de téléphone</translation>
    </message>
    <message>
        <source>Stickers</source>
        <translation>Autocollants</translation>
    </message>
    <message>
        <source>Template “{name}”</source>
        <translation>Modèle «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>The catalogue</source>
        <translation>Le catalogue</translation>
    </message>
    <message>
        <source>The customer deleted this message.</source>
        <translation>Le client a supprimé ce message.</translation>
    </message>
    <message>
        <source>The customer wants no calls</source>
        <translation>Le client ne veut pas d’appels</translation>
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
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lus</translation>
    </message>
    <message>
        <source>Until {moment} it said:</source>
        <translation>Jusqu’à {moment}, il disait&#xa0;:</translation>
    </message>
    <message>
        <source>Use a template</source>
        <translation>Utiliser un modèle</translation>
    </message>
    <message>
        <source>View catalogue</source>
        <translation>Voir le catalogue</translation>
    </message>
    <message>
        <source>What it said before</source>
        <translation>Ce qu’il disait avant</translation>
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
        <source>You may call this customer</source>
        <translation>Vous pouvez appeler ce client</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>unread from here on</source>
        <translation>non lu à partir d’ici</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} pages</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
    <message>
        <source>{speed}×</source>
        <translation>{speed}×</translation>
    </message>
    <message>
        <source>{who} {emoji}</source>
        <translation>{who} {emoji}</translation>
    </message>
</context>
<context>
    <name>ThreadPanel</name>
    <message>
        <source>Draft saved on this computer</source>
        <translation>Brouillon enregistré sur cet ordinateur</translation>
    </message>
    <message>
        <source>Kept as a note for your team</source>
        <translation>Gardé comme note pour votre équipe</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>1 conversation</source>
        <translation>1 conversation</translation>
    </message>
    <message>
        <source>Assigned to {who}: {whose}</source>
        <translation>Attribué à {who}&#xa0;: {whose}</translation>
    </message>
    <message>
        <source>Closed: {whose}</source>
        <translation>Fermé&#xa0;: {whose}</translation>
    </message>
    <message>
        <source>Labelled {added}, no longer {taken}: {whose}</source>
        <translation>Étiqueté {added}, et non plus {taken}&#xa0;: {whose}</translation>
    </message>
    <message>
        <source>Labelled {added}: {whose}</source>
        <translation>Étiqueté {added}&#xa0;: {whose}</translation>
    </message>
    <message>
        <source>Marked as read: {whose}</source>
        <translation>Marqué comme lu&#xa0;: {whose}</translation>
    </message>
    <message>
        <source>Marked as unread: {whose}</source>
        <translation>Marqué comme non lu&#xa0;: {whose}</translation>
    </message>
    <message>
        <source>No longer labelled {taken}: {whose}</source>
        <translation>Plus étiqueté {taken}&#xa0;: {whose}</translation>
    </message>
    <message>
        <source>No longer pinned: {whose}</source>
        <translation>Détaché&#xa0;: {whose}</translation>
    </message>
    <message>
        <source>Nobody has it any more: {whose}</source>
        <translation>Rendu à l’équipe&#xa0;: {whose}</translation>
    </message>
    <message>
        <source>Not done after all: “{what}”. {why}</source>
        <translation>Finalement pas fait&#xa0;: «&#xa0;{what}&#xa0;». {why}</translation>
    </message>
    <message>
        <source>Open again: {whose}</source>
        <translation>Rouvert&#xa0;: {whose}</translation>
    </message>
    <message>
        <source>Pinned: {whose}</source>
        <translation>Épinglé&#xa0;: {whose}</translation>
    </message>
    <message>
        <source>Put this away</source>
        <translation>Fermer cet avis</translation>
    </message>
    <message>
        <source>Snoozed until {until}: {whose}</source>
        <translation>Reporté jusqu’à {until}&#xa0;: {whose}</translation>
    </message>
    <message>
        <source>Taken back: {whose}</source>
        <translation>Annulé&#xa0;: {whose}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Annuler (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Yours now: {whose}</source>
        <translation>À vous maintenant&#xa0;: {whose}</translation>
    </message>
    <message>
        <source>{count} conversations</source>
        <translation>{count} conversations</translation>
    </message>
</context>
<context>
    <name>UnlinkAll</name>
    <message numerus="yes">
        <source>Unlink %n other device(s)? What was written on them and not sent is handed in first, then their copies of the messages are destroyed. Each comes back only by a new code.</source>
        <translation>
            <numerusform>Dissocier %n autre appareil&#x202f;? Ce qui y a été écrit sans être envoyé est d’abord remis au Hub, puis sa copie des messages est détruite. Il ne revient qu’avec un nouveau code.</numerusform>
            <numerusform>Dissocier %n autres appareils&#x202f;? Ce qui y a été écrit sans être envoyé est d’abord remis au Hub, puis leurs copies des messages sont détruites. Chacun ne revient qu’avec un nouveau code.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>&amp;Look</source>
        <translation>&amp;Voir</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Utiliser</translation>
    </message>
    <message>
        <source>Another version, {when}, from {device}</source>
        <translation>Une autre version, {when}, de {device}</translation>
    </message>
    <message>
        <source>Attached there, and not here: {names}</source>
        <translation>Joint là-bas, et pas ici&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Begun on your other device: Enter sends it now.</source>
        <translation>Commencé sur votre autre appareil&#xa0;: Entrée l’envoie maintenant.</translation>
    </message>
    <message>
        <source>Begun {when} on {device}</source>
        <translation>Commencé {when} sur {device}</translation>
    </message>
    <message>
        <source>Let &amp;go</source>
        <translation>&amp;Laisser tomber</translation>
    </message>
    <message>
        <source>Newer, from {device}, {newer}. From this computer, {when}:</source>
        <translation>Plus récent, de {device}, {newer}. De cet ordinateur, {when}&#xa0;:</translation>
    </message>
    <message>
        <source>This is what you wrote here before: Enter sends it now.</source>
        <translation>Voici ce que vous aviez écrit ici&#xa0;: Entrée l’envoie maintenant.</translation>
    </message>
    <message>
        <source>What stood here before, {when}</source>
        <translation>Ce qui était ici avant, {when}</translation>
    </message>
    <message>
        <source>another device</source>
        <translation>un autre appareil</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} de plus</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy (Ctrl+C)</source>
        <translation>Copier (Ctrl+C)</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Download ({size})</source>
        <translation>Télécharger ({size})</translation>
    </message>
    <message>
        <source>Farther away (-)</source>
        <translation>Éloigner (-)</translation>
    </message>
    <message>
        <source>It is on its way…</source>
        <translation>En chemin…</translation>
    </message>
    <message>
        <source>Look at the chosen file</source>
        <translation>Regarder le fichier choisi</translation>
    </message>
    <message>
        <source>Nearer (+)</source>
        <translation>Rapprocher (+)</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>Page suivante (Page suiv.)</translation>
    </message>
    <message>
        <source>Open the chosen file with another program</source>
        <translation>Ouvrir le fichier choisi avec un autre programme</translation>
    </message>
    <message>
        <source>Open with another program (Ctrl+O)</source>
        <translation>Ouvrir avec un autre programme (Ctrl+O)</translation>
    </message>
    <message>
        <source>Page before (Page Up)</source>
        <translation>Page précédente (Page préc.)</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} sur {pages}</translation>
    </message>
    <message>
        <source>Picture of the conversation</source>
        <translation>Image de la conversation</translation>
    </message>
    <message>
        <source>Save the chosen file…</source>
        <translation>Enregistrer le fichier choisi…</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Enregistrer le fichier</translation>
    </message>
    <message>
        <source>Save the file: it may be a program, so be careful with it</source>
        <translation>Enregistrer le fichier&#xa0;: c’est peut-être un programme, méfiez-vous-en</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Enregistré sous {name}.</translation>
    </message>
    <message>
        <source>Save… (Ctrl+S)</source>
        <translation>Enregistrer… (Ctrl+S)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>The next one (→)</source>
        <translation>Suivant (→)</translation>
    </message>
    <message>
        <source>The one before (←)</source>
        <translation>Précédent (←)</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Le texte</translation>
    </message>
    <message>
        <source>This file comes when you ask for it.</source>
        <translation>Ce fichier vient quand vous le demandez.</translation>
    </message>
    <message>
        <source>This is how it begins: save it to read it all.</source>
        <translation>Voici le début&#xa0;: enregistrez-le pour tout lire.</translation>
    </message>
    <message>
        <source>Turn (R)</source>
        <translation>Tourner (R)</translation>
    </message>
    <message>
        <source>Your team</source>
        <translation>Votre équipe</translation>
    </message>
    <message>
        <source>{done} of {whole}</source>
        <translation>{done} sur {whole}</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>More views</source>
        <translation>Plus de vues</translation>
    </message>
    <message>
        <source>More views: {name}</source>
        <translation>Plus de vues&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Move {name} down</source>
        <translation>Descendre {name}</translation>
    </message>
    <message>
        <source>Move {name} up</source>
        <translation>Monter {name}</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nom de la vue</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Retirer {name}</translation>
    </message>
    <message>
        <source>Rename, sort or remove saved views…</source>
        <translation>Renommer, trier ou retirer les vues enregistrées…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Enregistrer cette vue…</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vues enregistrées</translation>
    </message>
    <message>
        <source>Search (Ctrl+K)</source>
        <translation>Chercher (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Chercher…</translation>
    </message>
    <message>
        <source>Show {view}</source>
        <translation>Afficher «&#xa0;{view}&#xa0;»</translation>
    </message>
    <message>
        <source>Snoozed, closed, mentions and saved views</source>
        <translation>Reportées, fermées, mentions et vues enregistrées</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Before it leaves it is checked again.</source>
        <translation>Avant son départ, c’est vérifié de nouveau.</translation>
    </message>
    <message>
        <source>Leaves in a moment</source>
        <translation>Part dans un instant</translation>
    </message>
    <message>
        <source>Leaves {time}</source>
        <translation>Part {time}</translation>
    </message>
    <message>
        <source>Sending in {time}</source>
        <translation>Envoi dans {time}</translation>
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
        <source>Trying again in {time}</source>
        <translation>Nouvel essai dans {time}</translation>
    </message>
    <message>
        <source>Waiting for the one before</source>
        <translation>Attend le précédent</translation>
    </message>
    <message>
        <source>Waiting for your click</source>
        <translation>Attend votre clic</translation>
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
        <source>Waiting {time}</source>
        <translation>Attente de {time}</translation>
    </message>
    <message>
        <source>Waiting: WhatsApp takes nothing</source>
        <translation>En attente&#xa0;: WhatsApp n’accepte rien</translation>
    </message>
    <message>
        <source>Waiting: WhatsApp&apos;s limit</source>
        <translation>Attente&#xa0;: limite de WhatsApp</translation>
    </message>
    <message>
        <source>What was sent before it has to arrive first.</source>
        <translation>Ce qui a été envoyé avant doit d’abord arriver.</translation>
    </message>
    <message>
        <source>WhatsApp could not take it yet and is asked again.</source>
        <translation>WhatsApp n’a pas encore pu le prendre&#x202f;; on lui redemande.</translation>
    </message>
    <message>
        <source>WhatsApp limits how much one number may send.</source>
        <translation>WhatsApp limite ce qu’un numéro peut envoyer.</translation>
    </message>
    <message>
        <source>WhatsApp limits messages to one person.</source>
        <translation>WhatsApp limite les messages à une même personne.</translation>
    </message>
    <message>
        <source>WhatsApp takes nothing from your number just now.</source>
        <translation>WhatsApp n’accepte rien de votre numéro en ce moment.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>24 hours have passed: only templates can be sent</source>
        <translation>24 heures ont passé&#xa0;: seuls des modèles peuvent être envoyés</translation>
    </message>
    <message>
        <source>free text for another {span}</source>
        <translation>texte libre encore {span}</translation>
    </message>
    <message>
        <source>free text for {span} only</source>
        <translation>texte libre pour {span} seulement</translation>
    </message>
    <message>
        <source>templates only</source>
        <translation>modèles seulement</translation>
    </message>
    <message>
        <source>they have not written yet: only templates can be sent</source>
        <translation>cette personne n’a pas encore écrit&#xa0;: seuls des modèles peuvent être envoyés</translation>
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
        <source>Take all filters away</source>
        <translation>Retirer tous les filtres</translation>
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
<context>
    <name>_Question</name>
    <message numerus="yes">
        <source>%n conversation(s) lose it, and nobody can bring that back.</source>
        <translation>
            <numerusform>%n conversation la perd, et personne ne pourra y revenir.</numerusform>
            <numerusform>%n conversations la perdent, et personne ne pourra y revenir.</numerusform>
        </translation>
    </message>
</context>
</TS>
