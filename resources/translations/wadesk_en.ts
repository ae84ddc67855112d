<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AuditPage</name>
    <message numerus="yes">
        <source>%n alert(s) since you last looked here.</source>
        <translation>
            <numerusform>%n alert since you last looked here.</numerusform>
            <numerusform>%n alerts since you last looked here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>%n change(s) on the way to the Hub…</source>
        <translation>
            <numerusform>%n change on the way to the Hub…</numerusform>
            <numerusform>%n changes on the way to the Hub…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked</source>
        <translation>
            <numerusform>%n marked</numerusform>
            <numerusform>%n marked</numerusform>
        </translation>
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
            <numerusform>more than %n message</numerusform>
            <numerusform>more than %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewestButton</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewsLine</name>
    <message numerus="yes">
        <source>%n new message(s) while you wrote</source>
        <translation>
            <numerusform>%n new message while you wrote</numerusform>
            <numerusform>%n new messages while you wrote</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlinkAll</name>
    <message numerus="yes">
        <source>Unlink %n other device(s)? What was written on them and not sent is handed in first, then their copies of the messages are destroyed. Each comes back only by a new code.</source>
        <translation>
            <numerusform>Unlink %n other device? What was written on it and not sent is handed in first, then its copy of the messages is destroyed. It comes back only by a new code.</numerusform>
            <numerusform>Unlink %n other devices? What was written on them and not sent is handed in first, then their copies of the messages are destroyed. Each comes back only by a new code.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message numerus="yes">
        <source>%n conversation(s) lose it, and nobody can bring that back.</source>
        <translation>
            <numerusform>%n conversation loses it, and nobody can bring that back.</numerusform>
            <numerusform>%n conversations lose it, and nobody can bring that back.</numerusform>
        </translation>
    </message>
</context>
</TS>
